import type { AnyNode } from "acorn";
import type { Surroundings } from "./draft.ts";
import type { Instrumenter } from "./instrumenter.ts";
import { bound } from "./names.ts";
import { seenAs } from "./scopes.ts";
import { body, condition } from "./statements.ts";

type Of<Type extends AnyNode["type"]> = Extract<AnyNode, { type: Type }>;

export function whileLoop(it: Instrumenter, node: Of<"WhileStatement">, around: Surroundings): void {
  const spot = it.draft.spot("condition", node.test, node);
  condition(it, node.test, spot, around);
  body(it, node.body, around, "", "");
}

export function doLoop(it: Instrumenter, node: Of<"DoWhileStatement">, around: Surroundings): void {
  const spot = it.draft.spot("loop", { start: node.start, end: node.body.start }, node);
  body(it, node.body, around, `${it.draft.call("o", spot, it.draft.at(around))};`, "");
  condition(it, node.test, it.draft.spot("condition", node.test, spot), around);
}

/** `for (let …; …; …)`: each round has names of its own, which the condition, the body and the step to the next share. */
export function forLoop(it: Instrumenter, node: Of<"ForStatement">, around: Surroundings): void {
  const { draft } = it;
  const { init, test, update } = node;
  const spot = draft.spot("condition", test ?? { start: node.start, end: node.body.start }, node);
  const isOwn = init?.type === "VariableDeclaration" && init.kind === "let";
  if (init) it.walk(init, around);
  const opened = isOwn
    ? it.open(
        "block",
        init.declarations.flatMap(({ id }) => bound(id)).map((name) => seenAs({ name, fn: null })),
        around,
      )
    : null;
  const inner = opened?.around ?? around;
  const made =
    opened === null ? "" : `${draft.at(inner)}=${draft.call("i", inner.plan, draft.at(around), opened.peek)}`;
  if (isOwn) draft.put(init.declarations.at(-1)?.end ?? init.end, `,${draft.at(inner)}`);
  if (test) condition(it, test, spot, inner, made);
  if (update) {
    const next = draft.spot("update", update, spot);
    draft.put(update.start, `(${draft.call("s", next, draft.at(inner))},`);
    it.walk(update, inner);
    draft.put(update.end, ")");
  }
  const round = test ? "" : `${made === "" ? "" : `${made};`}${draft.call("o", spot, draft.at(inner))};`;
  body(it, node.body, inner, round, "");
}

/** `for … of` and `for … in`. */
export function walkLoop(
  it: Instrumenter,
  node: Of<"ForOfStatement"> | Of<"ForInStatement">,
  around: Surroundings,
): void {
  const { draft } = it;
  const { left, right } = node;
  const spot = draft.spot("loop", { start: node.start, end: node.body.start }, node);
  it.walk(left, around);
  it.walk(right, around);
  const isOwn = left.type === "VariableDeclaration" && left.kind !== "var";
  // An async loop waits between its rounds, and nothing tells when it does.
  const after = node.type === "ForOfStatement" && node.await ? `${draft.call("y", draft.at(around))};` : "";
  if (!isOwn) {
    body(it, node.body, around, `${draft.call("o", spot, draft.at(around))};`, after);
    return;
  }
  const names = left.declarations.flatMap(({ id }) => bound(id));
  const { around: inner, peek } = it.open(
    "block",
    names.map((name) => seenAs({ name, fn: null })),
    around,
  );
  const made = `const ${draft.at(inner)}=${draft.call("i", inner.plan, draft.at(around), peek)};`;
  body(it, node.body, inner, `${made}${draft.call("o", spot, draft.at(inner))};`, after);
}
