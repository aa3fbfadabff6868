import type { AnyNode, Expression } from "acorn";
import {
  changedBelow,
  changedBy,
  jumpsOver,
  type Loop,
  movable,
  runnableFrom,
} from "./explain-loop-around.ts";
import { allIn, nameOf, propertyName, treeOf } from "./explain-source.ts";
import type { Files } from "./place.ts";
import type { Say } from "./words/say.ts";

/**
 * Where to look when the time ran out. The engine does not tell which line was running, so a loop is named only for
 * what its text proves, or when it is the only one.
 */
export function whereItLoops(files: Files, say: Say): string {
  const sure = endlessLoop(files, say);
  if (sure !== null) return sure;
  const lines = treesOf(files).flatMap((tree) =>
    [...allIn(tree)].flatMap((node) =>
      /^(?:For|While|DoWhile)/.test(node.type) ? (node.loc?.start.line ?? 1) : [],
    ),
  );
  const [line] = lines;
  if (line === undefined) return say("loop.look");
  return lines.length === 1 ? say("loop.only", { line }) : say("loop.many", { lines: lines.join(", ") });
}

/** The first loop that by its text can never end; null if there is none. */
export function endlessLoop(files: Files, say: Say): string | null {
  for (const tree of treesOf(files)) {
    for (const node of allIn(tree)) {
      const sure = isLoop(node) ? endless(node, tree, say) : null;
      if (sure !== null) return sure;
    }
  }
  return null;
}

function treesOf(files: Files): AnyNode[] {
  return Object.entries(files).flatMap(([file, source]) =>
    file.endsWith(".js") ? (treeOf(source) ?? []) : [],
  );
}

function isLoop(node: AnyNode): node is Loop {
  return node.type === "WhileStatement" || node.type === "DoWhileStatement" || node.type === "ForStatement";
}

function endless(loop: Loop, program: AnyNode, say: Say): string | null {
  const inside = [...allIn(loop)];
  if (inside.some(({ type }) => /^(?:Break|Return|Throw|Yield)/.test(type) || type === "ContinueStatement"))
    return null;
  const told = slipOf(loop, inside, say);
  if (told !== null) return told;
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
  const within = calls ? [...inside, ...runnableFrom(loop, program)] : inside;
  const changes = within.flatMap((node) => (node === start ? [] : changedBy(node)));
  if (!names.some((name) => changes.includes(name))) {
    if (changes.includes("")) return null;
    const moving = movable(names, program);
    const name = moving.join(", ");
    const below = changedBelow(loop, program, moving);
    return below === null ? say("loop.unchanged", { line, name }) : say("loop.below", { line, ...below });
  }
  const jump = jumpsOver(loop, program);
  if (jump !== null) return say("loop.jumps", { line, ...jump });
  return walksAway(loop, changes) ? say("loop.away", { line, name: names[0] ?? "" }) : null;
}

/** A slip that makes a loop endless whatever else it does. */
function slipOf(loop: Loop, inside: readonly AnyNode[], say: Say): string | null {
  const line = loop.loc?.start.line ?? 1;
  const { test } = loop;
  if (test?.type === "AssignmentExpression" && test.right.type === "Literal" && test.right.value) {
    return say("loop.assign", { line });
  }
  if (
    loop.type === "WhileStatement" &&
    loop.body.type === "EmptyStatement" &&
    steadyNames(loop.test) !== null
  )
    return say("loop.empty", { line });
  if (test?.type !== "BinaryExpression" || propertyName(test.right) !== "length") return null;
  const list = test.right.type === "MemberExpression" ? nameOf(test.right.object) : null;
  const grows = inside.some(
    (node) =>
      node.type === "MemberExpression" &&
      list !== null &&
      nameOf(node.object) === list &&
      /^(?:push|unshift)$/.test(propertyName(node) ?? ""),
  );
  return grows ? say("loop.grows", { line, name: list ?? "" }) : null;
}

/** The names in a condition that only names and literals decide; null for any other. */
function steadyNames(test: Expression): string[] | null {
  const nodes = [...allIn(test)];
  const simple = /^(?:Identifier|Literal|BinaryExpression|LogicalExpression|UnaryExpression)$/;
  if (!nodes.every(({ type }) => simple.test(type))) return null;
  return [...new Set(nodes.flatMap((node) => nameOf(node) ?? []))];
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
