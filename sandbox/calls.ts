import { parseExpressionAt } from "acorn";
import { treeOf } from "./explain-source.ts";
import type { CallResult } from "./verdict.ts";

/** Who asks for calls in a program that has come to its end. */
export interface Calls {
  /** Waits for the next; null when there will be none. */
  next(): string | null;
  answer(result: CallResult): void;
}

/** The export of `main.js` by which calls are made. No program can import it by mistake. */
export const callsExport = "foothold:calls";

/**
 * A program in which calls can be made later: what it has named is known only inside of it, so the function that
 * evaluates them stands at its end. `adapted` is what was made of `source` otherwise; lines stay where they are.
 */
export function callable(source: string, adapted: string): string {
  // What cannot be read gets no end of ours, or the engine would complain of that.
  if (treeOf(source) === null) return adapted;
  let name = "foothold$calls";
  while (source.includes(name)) name += "$";
  return `${adapted}\n;const ${name} = (text) => eval(text); export { ${name} as "${callsExport}" };`;
}

/** The stack of an error in a call, without what lies below: the call itself, and the function that evaluates it. */
export function aboveCall(stack: string): string {
  const lines = stack.split("\n");
  const at = lines.findLastIndex((line) => line.includes("(<input>:"));
  return lines.slice(0, at === -1 ? lines.length : at).join("\n");
}

export interface Expression {
  /** For `eval`. */
  readonly text: string;
  /** It awaits something: its value is a promise of the value. */
  readonly waits: boolean;
}

/** One expression, with or without a semicolon at its end; null if it is anything else. */
export function expressionOf(code: string): Expression | null {
  for (const waits of [false, true]) {
    const end = endOf(code, waits);
    if (end === null) continue;
    const inner = code.slice(0, end);
    // The line break ends a comment.
    return { text: waits ? `(async () => (${inner}\n))()` : `(${inner}\n)`, waits };
  }
  return null;
}

function endOf(code: string, allowAwaitOutsideFunction: boolean): number | null {
  try {
    const { end } = parseExpressionAt(code, 0, { ecmaVersion: "latest", allowAwaitOutsideFunction });
    const rest = code.slice(end).trim();
    // A list without brackets, or two calls, are more than one.
    return /^;?\s*(?:\/\/.*)?$/.test(rest) ? end : null;
  } catch {
    return null;
  }
}
