import { type AnyNode, type Expression, type Program, parse } from "acorn";
import { allIn, nameOf } from "./explain-source.ts";

/** What can be told of a CommonJS file without running it. */
export interface CommonJs {
  /** The names that it exports, as far as they stand in its text. */
  readonly names: readonly string[];
  /** What it requires by a plain text, such as `./other`. */
  readonly required: readonly string[];
}

/** The line before a CommonJS file's first character, so that it runs as a function with names of its own. */
export const wrapperStart = "(function (exports, require, module, __filename, __dirname) { ";
const wrapperEnd = "\n})";

/** A CommonJS file as a function. The first line is shifted by `wrapperStart`, no other. */
export function wrapped(source: string): string {
  return wrapperStart + source.replace(/^#!/, "//") + wrapperEnd;
}

/**
 * The facts of a file that uses `require(…)`, `exports` or `module.exports` and has no import or export of its own; null
 * for any other. A name that the file declares itself is not Node's.
 */
export function commonJsOf(source: string): CommonJs | null {
  // Most files have none of these words, and need not be read twice.
  if (!/\b(?:require|exports)\b/.test(source)) return null;
  const tree = read(source, "module") ?? read(source, "commonjs");
  if (tree === null || isModule(tree)) return null;
  const own = declaredIn(tree);
  const names = new Set<string>();
  const required = new Set<string>();
  let used = false;
  for (const node of allIn(tree)) {
    if (isExports(node, own) || (node.type === "AssignmentExpression" && isWhole(node.left, own)))
      used = true;
    const wanted = requiredBy(node);
    if (wanted !== null && !own.has("require")) {
      used = true;
      if (wanted !== "") required.add(wanted);
    }
    for (const name of exportedBy(node, own)) names.add(name);
  }
  used ||= names.size > 0;
  return used ? { names: [...names].filter((name) => name !== "default"), required: [...required] } : null;
}

/** What a file imports by statements that stand in it, such as `./other.js`. Empty if it cannot be read. */
export function importedBy(source: string): string[] {
  return (read(source, "module")?.body ?? []).flatMap((statement) =>
    "source" in statement && typeof statement.source?.value === "string" ? [statement.source.value] : [],
  );
}

function read(source: string, sourceType: "module" | "commonjs"): Program | null {
  try {
    return parse(source, { ecmaVersion: "latest", sourceType });
  } catch {
    return null;
  }
}

function isModule(tree: Program): boolean {
  for (const node of allIn(tree)) {
    if (/^(?:Import|Export)(?:Default|Named|All)?Declaration$/.test(node.type)) return true;
    if (node.type === "MetaProperty" && nameOf(node.meta) === "import") return true;
  }
  return false;
}

/** The names that the file declares at its top level. */
function declaredIn(tree: Program): Set<string> {
  const names = new Set<string>();
  for (const statement of tree.body) {
    const patterns =
      statement.type === "VariableDeclaration"
        ? statement.declarations.map(({ id }) => id)
        : statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration"
          ? [statement.id]
          : [];
    for (const pattern of patterns) {
      for (const node of allIn(pattern)) names.add(nameOf(node) ?? "");
    }
  }
  return names;
}

/** `exports`, or `module.exports`, where the file does not declare the name itself. */
function isExports(node: AnyNode, own: ReadonlySet<string>): boolean {
  if (node.type !== "MemberExpression") return false;
  if (nameOf(node.object) === "exports") return !own.has("exports");
  return nameOf(node.object) === "module" && keyOf(node) === "exports" && !own.has("module");
}

/** What a call of `require` asks for; empty if that is not a plain text, null for anything else. */
export function requiredBy(node: AnyNode): string | null {
  if (node.type !== "CallExpression" || nameOf(node.callee) !== "require") return null;
  const [wanted] = node.arguments;
  return wanted?.type === "Literal" && typeof wanted.value === "string" ? wanted.value : "";
}

function exportedBy(node: AnyNode, own: ReadonlySet<string>): string[] {
  if (node.type === "CallExpression") return definedBy(node.callee, node.arguments, own);
  if (node.type !== "AssignmentExpression" || node.left.type !== "MemberExpression") return [];
  const { left, right } = node;
  if (isWhole(left.object, own)) return [keyOf(left)].filter((key) => key !== null);
  return isWhole(left, own) && right.type === "ObjectExpression" ? keysOf(right.properties) : [];
}

/** `Object.defineProperty(exports, "name", …)` and `Object.assign(exports, { name })`. */
function definedBy(callee: AnyNode, args: readonly AnyNode[], own: ReadonlySet<string>): string[] {
  if (callee.type !== "MemberExpression" || nameOf(callee.object) !== "Object") return [];
  const [target, what] = args;
  if (target === undefined || what === undefined || !isWhole(target, own)) return [];
  if (keyOf(callee) === "assign" && what.type === "ObjectExpression") return keysOf(what.properties);
  const named = keyOf(callee) === "defineProperty" && what.type === "Literal";
  return named && typeof what.value === "string" ? [what.value] : [];
}

/** The whole of what a file exports: `exports` or `module.exports` itself. */
function isWhole(node: AnyNode, own: ReadonlySet<string>): boolean {
  if (nameOf(node) === "exports") return !own.has("exports");
  return isExports(node, own) && node.type === "MemberExpression" && nameOf(node.object) === "module";
}

function keysOf(properties: readonly AnyNode[]): string[] {
  return properties.flatMap((property) => {
    if (property.type !== "Property" || property.computed) return [];
    return [nameOf(property.key) ?? textOf(property.key)].filter((key) => key !== null);
  });
}

function keyOf(node: Extract<AnyNode, { type: "MemberExpression" }>): string | null {
  return node.computed ? textOf(node.property) : nameOf(node.property);
}

function textOf(node: AnyNode | Expression): string | null {
  return node.type === "Literal" && typeof node.value === "string" ? node.value : null;
}
