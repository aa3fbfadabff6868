import type { AnyNode, DoWhileStatement, Expression, ForStatement, WhileStatement } from "acorn";
import { allIn, nameOf, treeOf } from "./explain-source.ts";
import type { Say } from "./words/say.ts";

type Loop = WhileStatement | DoWhileStatement | ForStatement;

/**
 * Where to look when the time ran out. The engine does not tell which line was running, so a loop is named only for
 * what its text proves, or when it is the only one.
 */
export function whereItLoops(files: Readonly<Record<string, string>>, say: Say): string {
  const trees = Object.entries(files).flatMap(([file, source]) =>
    file.endsWith(".js") ? (treeOf(source) ?? []) : [],
  );
  const lines: number[] = [];
  for (const tree of trees) {
    for (const node of allIn(tree)) {
      if (/^(?:For|While|DoWhile)/.test(node.type)) lines.push(node.loc?.start.line ?? 1);
      if (!isLoop(node)) continue;
      const sure = endless(node, tree, say);
      if (sure !== null) return sure;
    }
  }
  const [line] = lines;
  return line !== undefined && lines.length === 1 ? say("loop.only", { line }) : say("loop.look");
}

function isLoop(node: AnyNode): node is Loop {
  return node.type === "WhileStatement" || node.type === "DoWhileStatement" || node.type === "ForStatement";
}

function endless(loop: Loop, program: AnyNode, say: Say): string | null {
  const inside = [...allIn(loop)];
  if (inside.some(({ type }) => /^(?:Break|Return|Throw|Yield)/.test(type) || type === "ContinueStatement"))
    return null;
  const line = loop.loc?.start.line ?? 1;
  const { test } = loop;
  if (test === null || test === undefined || (test.type === "Literal" && Boolean(test.value))) {
    return say("loop.always", { line });
  }
  const names = steadyNames(test);
  if (names === null || names.length === 0) return null;
  // What is called from the loop, or runs while it waits, may change a name of the program wherever it is written.
  const calls = inside.some(({ type }) => /^(?:Call|New|Await|TaggedTemplate)/.test(type));
  const start = loop.type === "ForStatement" ? loop.init : null;
  const within = calls ? [...allIn(program)] : inside;
  const changes = within.flatMap((node) => (node === start ? [] : changedBy(node)));
  if (!names.some((name) => changes.includes(name))) {
    return changes.includes("") ? null : say("loop.unchanged", { line, name: names.join(", ") });
  }
  return walksAway(loop, changes) ? say("loop.away", { line, name: names[0] ?? "" }) : null;
}

/** The names in a condition that only names and literals decide; null for any other. */
function steadyNames(test: Expression): string[] | null {
  const nodes = [...allIn(test)];
  const simple = /^(?:Identifier|Literal|BinaryExpression|LogicalExpression|UnaryExpression)$/;
  if (!nodes.every(({ type }) => simple.test(type))) return null;
  return [...new Set(nodes.flatMap((node) => nameOf(node) ?? []))];
}

/** The name that a node gives a new value. Empty for a pattern, which may be any. */
function changedBy(node: AnyNode): string[] {
  if (node.type === "AssignmentExpression")
    return [nameOf(node.left) ?? (/Pattern$/.test(node.left.type) ? "" : [])].flat();
  if (node.type === "UpdateExpression") return [nameOf(node.argument) ?? []].flat();
  if (node.type !== "ForOfStatement" && node.type !== "ForInStatement") return [];
  return node.left.type === "VariableDeclaration" ? [] : [nameOf(node.left) ?? ""];
}

/** `for (let i = 0; i < 10; i--)`, where nothing else changes i. */
function walksAway(loop: Loop, changes: readonly string[]): boolean {
  if (loop.type !== "ForStatement" || loop.test?.type !== "BinaryExpression") return false;
  if (loop.update?.type !== "UpdateExpression" || loop.test.right.type !== "Literal") return false;
  const name = nameOf(loop.update.argument);
  if (name === null || name !== nameOf(loop.test.left) || changes.filter((one) => one === name).length !== 1)
    return false;
  const { operator } = loop.test;
  return loop.update.operator === "--" ? /^<=?$/.test(operator) : /^>=?$/.test(operator);
}
