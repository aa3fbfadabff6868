import { type AnyNode, type Program, parse, type Statement } from "acorn";
import { allIn, nameOf } from "./explain-source.ts";

/** The module of the checks' realm in which mocks of the program's files are made, before the program is loaded. */
export const hoistedModule = "foothold:hoisted";

/** The checks in two modules, each with everything at its own line and column. */
export interface Hoisted {
  /** What must run before the program is loaded; null if nothing must. */
  readonly before: string | null;
  readonly checks: string;
}

/**
 * Takes out what Jest and Vitest move above all imports: `mock` and `unmock` of `jest` and `vi`, and `vi.hoisted` with
 * the names that it gives. A name that begins with `mock` and is used by a factory goes with them, as in Jest.
 */
export function hoist(checks: string): Hoisted {
  // Most checks have none of it, and need not be read twice.
  if (!/\b(?:mock|unmock|hoisted)\s*\(/.test(checks)) return { before: null, checks };
  const { body } = parse(checks, { ecmaVersion: "latest", sourceType: "module" });
  const mocks = body.filter((statement) => isMockCall(statement));
  if (mocks.length === 0) return { before: null, checks };
  const used = new Set(mocks.flatMap((mock) => [...allIn(mock)].map((node) => nameOf(node) ?? "")));
  const moved = body.filter((statement) => mocks.includes(statement) || isNeededBy(statement, used));
  const kept = new Set<Program["body"][number]>([...moved, ...body.filter(isOfLanguage)]);
  const names = moved.flatMap(namesOf).join(", ");
  return {
    before: `${only(checks, body, (statement) => kept.has(statement))}\nexport { ${names} };`,
    checks: `${only(checks, body, (statement) => !moved.includes(statement))}\nimport { ${names} } from "${hoistedModule}";`,
  };
}

/** The text with spaces for the statements that are left out. */
function only(
  source: string,
  body: Program["body"],
  stays: (statement: Program["body"][number]) => boolean,
): string {
  let text = source;
  for (const statement of body) {
    if (stays(statement)) continue;
    const { start, end } = statement;
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
  }
  return text;
}

function isMockCall(statement: Program["body"][number]): boolean {
  return (
    statement.type === "ExpressionStatement" &&
    isToolCall(statement.expression, ["mock", "unmock", "hoisted"])
  );
}

/** `vi.mock(…)`, or what is chained to it. */
function isToolCall(node: AnyNode, methods: readonly string[]): boolean {
  if (node.type === "AwaitExpression") return isToolCall(node.argument, methods);
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  const { object, property } = node.callee;
  const tool = nameOf(object);
  const method = nameOf(property) ?? "";
  return tool === "vi" || tool === "jest" ? methods.includes(method) : isToolCall(object, methods);
}

function isNeededBy(statement: Program["body"][number], used: ReadonlySet<string>): boolean {
  if (statement.type !== "VariableDeclaration") return false;
  if (statement.declarations.some(({ init }) => init && isToolCall(init, ["hoisted"]))) return true;
  return namesOf(statement).some((name) => /^mock/i.test(name) && used.has(name));
}

/** An import of the checks' language: it is there before the program is. */
function isOfLanguage(statement: Program["body"][number]): boolean {
  return (
    statement.type === "ImportDeclaration" &&
    (statement.source.value === "vitest" || statement.source.value === "@jest/globals")
  );
}

function namesOf(statement: Program["body"][number] | Statement): string[] {
  if (statement.type !== "VariableDeclaration") return [];
  return statement.declarations.flatMap(({ id }) => boundBy(id));
}

/** The names that a pattern binds. A key that is only renamed is none. */
function boundBy(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((one) => boundBy(one.type === "Property" ? one.value : one));
    case "ArrayPattern":
      return pattern.elements.flatMap((one) => (one === null ? [] : boundBy(one)));
    case "AssignmentPattern":
      return boundBy(pattern.left);
    case "RestElement":
      return boundBy(pattern.argument);
    default:
      return [];
  }
}
