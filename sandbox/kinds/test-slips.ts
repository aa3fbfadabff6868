import type { AnyNode, CallExpression } from "acorn";
import { isFunction, methodOf } from "../explain-function.ts";
import { allIn, nameOf, treeOf } from "../explain-source.ts";
import type { Say } from "../words/say.ts";

/** The longest piece of a test that a sentence repeats. */
const longest = 60;

/** Why a student's tests may notice nothing, as far as their text shows it: null if it does not. */
export function emptyTest(source: string, say: Say): string | null {
  const calls = callsIn(source);
  for (const call of calls) {
    const [name, body] = call.arguments;
    if (!/^(?:test|it)$/.test(nameOf(call.callee) ?? "") || body === undefined || !isFunction(body)) continue;
    // A function of the tests' own may compare for it.
    const works = [...allIn(body)].some((node) =>
      /^(?:expect|assert|check|verify)/i.test(nameOf(node) ?? ""),
    );
    if (!works) return say("tests.noExpect", { name: textOf(name) });
  }
  for (const call of calls) {
    const [expected] = call.arguments;
    const [actual] = expectedOf(call)?.arguments ?? [];
    if (
      expected === undefined ||
      actual === undefined ||
      !/^to(?:Be|Equal|StrictEqual)$/.test(methodOf(call) ?? "")
    )
      continue;
    const what = source.slice(actual.start, actual.end);
    const isSame = what === source.slice(expected.start, expected.end);
    // Two calls of something that counts may well differ; a test of that says so with not.
    if (isSame && what.length <= longest && !what.includes("\n"))
      return say("tests.itself", { line: call.loc?.start.line ?? 1, what });
  }
  return null;
}

/** A call that stops before toThrow can watch it; null if there is none. */
export function unwatchedThrow(source: string, say: Say): string | null {
  for (const call of callsIn(source)) {
    const [actual] = expectedOf(call)?.arguments ?? [];
    if (!/^toThrow(?:Error)?$/.test(methodOf(call) ?? "") || actual?.type !== "CallExpression") continue;
    const what = source.slice(actual.start, actual.end);
    if (what.length <= longest && !what.includes("\n"))
      return say("tests.throwArrow", { line: call.loc?.start.line ?? 1, what });
  }
  return null;
}

function callsIn(source: string): readonly CallExpression[] {
  const tree = treeOf(source);
  return tree === null
    ? []
    : [...allIn(tree)].flatMap((node) => (node.type === "CallExpression" ? [node] : []));
}

/** `expect(…)` of `expect(…).toBe(…)`. */
function expectedOf(call: CallExpression): CallExpression | null {
  const inner: AnyNode | null = call.callee.type === "MemberExpression" ? call.callee.object : null;
  return inner?.type === "CallExpression" && nameOf(inner.callee) === "expect" ? inner : null;
}

function textOf(name: AnyNode | undefined): string {
  return name?.type === "Literal" && typeof name.value === "string" ? name.value : "…";
}
