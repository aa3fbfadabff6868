import { type AnyNode, type ArrowFunctionExpression, type CallExpression, parse } from "acorn";
import MagicString from "magic-string";
import { children, declared, parseOptions } from "./trace-calls.ts";

/** What a check does, as lines that can stand behind the program. */
export interface CheckLines {
  readonly name: string;
  readonly code: string;
}

/**
 * The lines of one check of a spec, by its place among all, without what it expects: `expect(lamp.level).toBe(1)` leaves
 * `lamp.level`. What the spec declares beside its checks stands before them. Null where these lines would not do what the
 * check does: where something is set up or mocked for it, checks are made by a loop, or it needs more of the program
 * than names that the program declares at its outermost level.
 */
export function linesOfCheck(checks: string, index: number, source: string): CheckLines | null {
  try {
    const spec = specOf(parse(checks, parseOptions).body);
    const test = spec?.tests[index];
    if (!spec || !test) return null;
    const known = declared(source);
    if (!spec.imported.every((name) => known.has(name))) return null;
    const parts = [...spec.helpers, ...test.body];
    const code = parts.map((part) => withoutExpecting(checks, part)).join("\n");
    const left = namesUsed(parse(code, parseOptions));
    return [...left].some((name) => ofSpecs.has(name)) ? null : { name: test.name, code };
  } catch {
    // Such as a helper that cannot stand here: then this check is not shown.
    return null;
  }
}

const ofSpecs = new Set(["expect", "vi", "jest", "test", "it", "describe", "import"]);

interface Spec {
  readonly imported: readonly string[];
  readonly helpers: readonly AnyNode[];
  readonly tests: readonly { readonly name: string; readonly body: readonly AnyNode[] }[];
}

/** A spec that is nothing but imports of the program, declarations, and checks, also in groups. */
function specOf(statements: readonly AnyNode[]): Spec | null {
  const imported: string[] = [];
  const helpers: AnyNode[] = [];
  const tests: { name: string; body: readonly AnyNode[] }[] = [];
  for (const statement of statements) {
    if (statement.type === "ImportDeclaration") {
      for (const one of statement.specifiers) {
        const isAsNamed =
          one.type === "ImportSpecifier" &&
          one.imported.type === "Identifier" &&
          one.imported.name === one.local.name;
        if (!isAsNamed || statement.source.value !== "./main.js") return null;
        imported.push(one.local.name);
      }
    } else if (/Declaration$/.test(statement.type)) {
      helpers.push(statement);
    } else {
      const call = blockCall(statement);
      if (call === null) return null;
      if (call.kind === "check") tests.push(call);
      else {
        const group = specOf(call.body);
        // What a group declares is known only in it.
        if (group === null || group.helpers.length > 0) return null;
        tests.push(...group.tests);
      }
    }
  }
  return { imported, helpers, tests };
}

function blockCall(statement: AnyNode) {
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") return null;
  const { callee, arguments: args } = statement.expression;
  const [name, body, ...more] = args;
  if (callee.type !== "Identifier" || more.length > 0 || body === undefined) return null;
  if (name?.type !== "Literal" || typeof name.value !== "string") return null;
  if (body.type !== "ArrowFunctionExpression" && body.type !== "FunctionExpression") return null;
  if (body.params.length > 0 || body.body.type !== "BlockStatement") return null;
  if (callee.name === "describe") return { kind: "group", name: name.value, body: body.body.body } as const;
  if (callee.name !== "test" && callee.name !== "it") return null;
  return { kind: "check", name: name.value, body: body.body.body } as const;
}

function withoutExpecting(checks: string, node: AnyNode): string {
  const text = new MagicString(checks);
  const visit = (one: AnyNode): void => {
    const expecting = one.type === "ExpressionStatement" ? expectingOf(one.expression) : null;
    if (expecting === null) {
      for (const child of children(one)) visit(child);
      return;
    }
    const { given, isAwaited } = expecting;
    const written = checks.slice(given.start, given.end);
    const wait = isAwaited ? "await " : "";
    // A function is given where it is to throw.
    text.overwrite(
      one.start,
      one.end,
      isFunction(given) ? `try { ${wait}(${written})(); } catch {}` : `${wait}(${written});`,
    );
  };
  visit(node);
  return text.slice(node.start, node.end);
}

function isFunction(node: AnyNode): node is ArrowFunctionExpression {
  return node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression";
}

/** What stands in `expect(…)` at the beginning of a chain. */
function expectingOf(expression: AnyNode): { readonly given: AnyNode; readonly isAwaited: boolean } | null {
  const isAwaited = expression.type === "AwaitExpression";
  let at: AnyNode = isAwaited ? expression.argument : expression;
  for (;;) {
    if (at.type === "MemberExpression") at = at.object;
    else if (at.type === "CallExpression" && !isExpect(at)) at = at.callee;
    else break;
  }
  if (at.type !== "CallExpression") return null;
  const [given] = at.arguments;
  return given === undefined || given.type === "SpreadElement" ? null : { given, isAwaited };
}

function isExpect({ callee }: CallExpression): boolean {
  return callee.type === "Identifier" && callee.name === "expect";
}

function namesUsed(node: AnyNode): Set<string> {
  if (node.type === "Identifier") return new Set([node.name]);
  if (node.type === "ImportExpression") return new Set(["import"]);
  return new Set(children(node).flatMap((child) => [...namesUsed(child)]));
}
