import { judgeSentence } from "./judge-sentence.ts";
import type { Finding, Opened } from "./target.ts";

export interface Checked {
  /** `taken` or the refusal's kind: what may differ between two inputs beside the code that they reach. */
  readonly outcome: string;
  readonly finding: Omit<Finding, "target"> | null;
}

/** One input through one reader, and everything that may not happen. */
export async function checkInput(opened: Opened<unknown>, input: Buffer): Promise<Checked> {
  const found = (kind: Finding["kind"], what: string, error?: unknown): Checked => {
    const stack = error instanceof Error && error.stack ? { stack: error.stack } : {};
    return { outcome: kind, finding: { kind, what, input, ...stack } };
  };
  let answer: Awaited<ReturnType<typeof opened.read>>;
  try {
    answer = await opened.read(input);
  } catch (error) {
    return found("crash", `throws ${firstLine(error)}`, error);
  }
  if (!answer.ok) {
    const wrong = judgeSentence(answer.refusal);
    return wrong === null
      ? { outcome: answer.refusal.kind, finding: null }
      : found("badRefusal", `${wrong}: ${JSON.stringify(answer.refusal).slice(0, 300)}`);
  }
  try {
    const wrong = await opened.judge(answer.value, input);
    return wrong === null ? { outcome: "taken", finding: null } : found("wrongAcceptance", wrong);
  } catch (error) {
    return found("wrongAcceptance", `what was taken throws ${firstLine(error)}`, error);
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return JSON.stringify(text.slice(0, 200));
}

/** What two findings have in common that have the same cause: the kind, and the place in our code, or else the words. */
export function causeOf({ kind, what, stack }: Omit<Finding, "target">): string {
  const ours = stack?.match(
    /at .*\/(bundle|curriculum|facility|main|sandbox|fuzz\/targets)\/[^/)]*\.ts:\d+/,
  )?.[0];
  const words = what
    .split(":", 2)
    .join(":")
    .replace(/"[^"]*"|\d+/g, "…");
  return `${kind} ${ours ?? words}`;
}
