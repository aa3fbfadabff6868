import { type AnyNode, parse } from "acorn";
import { nodesIn } from "./nodes.ts";
import { slots } from "./schema-names.ts";

/**
 * What a student may read of a `checks.js`: the names of its checks and groups, and the sentences that `expect` is given, each
 * once and in the order of the text. A value that is put into one stands there as `%s`, as `test.each` writes it.
 */
export function wordsOfChecks(source: string): readonly string[] {
  const tree = treeOf(source);
  if (tree === null) return [];
  const nodes = [...nodesIn(tree)].map(({ node }) => node);
  const constants = new Map(
    nodes.flatMap((node) =>
      node.type === "VariableDeclarator" && node.id.type === "Identifier"
        ? [[node.id.name, node.init ?? null] as const]
        : [],
    ),
  );
  return [...new Set(nodes.flatMap((node) => textIn(sentenceOf(node), constants) ?? []))];
}

function treeOf(source: string): AnyNode | null {
  try {
    return parse(source, { ecmaVersion: "latest", sourceType: "module" }) as AnyNode;
  } catch {
    // Whoever proves the course is told by its checks themselves.
    return null;
  }
}

/** What a call names: its first value for `test(…)` and `test.each(…)(…)`, the second for `expect(…)`. */
function sentenceOf(node: AnyNode): AnyNode | undefined {
  if (node.type !== "CallExpression") return undefined;
  const { callee } = node;
  if (callee.type === "Identifier" && callee.name === "expect") return node.arguments[1];
  const makes =
    callee.type === "MemberExpression" && !callee.computed && isNamed(callee.property, ["each", "for"]);
  return !makes && isNamed(rootOf(callee), ["describe", "suite", "test", "it"])
    ? node.arguments[0]
    : undefined;
}

function rootOf(node: AnyNode): AnyNode {
  if (node.type === "MemberExpression") return rootOf(node.object);
  return node.type === "CallExpression" ? rootOf(node.callee) : node;
}

const isNamed = (node: AnyNode, names: readonly string[]): boolean =>
  node.type === "Identifier" && names.includes(node.name);

function textIn(
  node: AnyNode | null | undefined,
  constants: ReadonlyMap<string, AnyNode | null>,
): string | null {
  if (node?.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node?.type === "Identifier") {
    const made = constants.get(node.name);
    return made?.type === "Identifier" ? null : textIn(made, constants);
  }
  if (node?.type === "TemplateLiteral") return node.quasis.map(({ value }) => value.cooked ?? "").join("%s");
  if (node?.type !== "BinaryExpression" || node.operator !== "+") return null;
  const sides = [node.left, node.right].map((side) => textIn(side, constants));
  return sides.every((side) => side === null) ? null : sides.map((side) => side ?? "%s").join("");
}

/** True if two texts have the same slots in the same order, so that each value comes to its place. */
export const haveSameSlots = (a: string, b: string): boolean => slotsOf(a) === slotsOf(b);

const slotsOf = (text: string): string => (text.match(slots) ?? []).join(" ");
