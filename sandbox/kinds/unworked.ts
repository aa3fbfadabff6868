import type { AnyNode } from "acorn";
import { allWithin, nameOf, treeOf } from "../explain-source.ts";
import { numbersIn } from "./lines.ts";
import { textsOf, unworkedIn } from "./prediction-misreadings.ts";

/**
 * The name or the calculation that was printed as it is written, because it stands between quotes; null if none was.
 * `line` is 1-based, in its file.
 */
export function quotedPart(
  sources: readonly string[],
  wanted: string,
  found: string,
  input: readonly string[],
): { readonly part: string; readonly line: number } | null {
  const part = unworkedIn(sources, found, wanted, input);
  if (part === null) return null;
  const texts = sources.flatMap((source) => {
    const tree = treeOf(source);
    return tree === null ? [] : [...allWithin(tree)].map(([node]) => node);
  });
  // The same word may stand in a question that was asked.
  const holder = texts.find((node) =>
    textsOf(node).some((text) => text.includes(part) && found.includes(text.trim())),
  );
  return holder?.loc ? { part, line: holder.loc.start.line } : null;
}

interface Joined {
  readonly key: "runs.hint.joined" | "runs.hint.joinedInput";
  readonly line: number;
}

/** Where + put digits side by side that it should have added, as far as the program tells; null if it does not. */
export function joinedNumbers(sources: readonly string[], wanted: string, found: string): Joined | null {
  const [a, b] = [numbersIn(wanted), numbersIn(found)];
  if (a.around !== b.around || a.values.length !== b.values.length) return null;
  const at = a.values.findIndex((value, index) => value !== b.values[index]);
  if (!isJoined(b.values[at] ?? 0, a.values[at] ?? 0)) return null;
  const trees = sources.flatMap((source) => treeOf(source) ?? []);
  for (const tree of trees) {
    const nodes = [...allWithin(tree)];
    const read = new Set(nodes.flatMap(([node]) => bareInput(node)));
    for (const [node] of nodes) {
      const line = node.loc?.start.line ?? 1;
      if (node.type !== "BinaryExpression" || node.operator !== "+") continue;
      const sides = [node.left, node.right].map(nameOf);
      if (sides.every((name) => name !== null && read.has(name)))
        return { key: "runs.hint.joinedInput", line };
      if (isLabelled(node.left) && isNumeric(node.right)) return { key: "runs.hint.joined", line };
    }
  }
  return null;
}

/** The name that a line of input is stored in as it is. */
function bareInput(node: AnyNode): readonly string[] {
  if (node.type !== "VariableDeclarator" || node.init?.type !== "CallExpression") return [];
  const name = nameOf(node.id);
  return name !== null && nameOf(node.init.callee) === "prompt" ? [name] : [];
}

/** A sum that begins with a text and has one value more behind it. */
function isLabelled(node: AnyNode): boolean {
  if (node.type !== "BinaryExpression" || node.operator !== "+" || !isNumeric(node.right)) return false;
  const { left } = node;
  return (left.type === "Literal" && typeof left.value === "string") || isLabelled(left);
}

const isNumeric = (node: AnyNode): boolean =>
  node.type === "Identifier" || (node.type === "Literal" && typeof node.value === "number");

/** True if the digits of one number, cut in two, add up to the other. A 0 adds nothing, so it tells nothing. */
export function isJoined(joined: number, sum: number): boolean {
  const digits = String(joined);
  if (!/^\d{2,12}$/.test(digits)) return false;
  return [...digits].some((_, at) => {
    const [before, after] = [Number(digits.slice(0, at)), Number(digits.slice(at))];
    return at > 0 && after > 0 && before + after === sum;
  });
}
