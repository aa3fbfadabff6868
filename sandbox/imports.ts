import { type AnyNode, type Identifier, type Literal, type Program, parse } from "acorn";
import { ok, type Result, refuse } from "../bundle/std.ts";
import { requiredBy } from "./common-js.ts";
import { allIn, nameOf } from "./explain-source.ts";

/** What the checks import from one file of the program. */
export interface FileImport {
  readonly file: string;
  /** `default` for the default export. */
  readonly names: readonly string[];
  /** True for `import * as …`: everything that the file exports is wanted. */
  readonly namespace: boolean;
  /** The names that are taken out of what `require` gives; null if the file is not required. */
  readonly required: readonly string[] | null;
}

/** What the checks of the latest exercises import: a student checks the same exercise again and again. */
const known = new Map<string, Result<readonly FileImport[]>>();
const knownAtMost = 32;

/** Reads which names the checks want. Refuses checks that are not a JavaScript module. */
export function importsOf(checks: string): Result<readonly FileImport[]> {
  const found = known.get(checks) ?? readImports(checks);
  if (known.size >= knownAtMost) known.clear();
  known.set(checks, found);
  return found;
}

function readImports(checks: string): Result<readonly FileImport[]> {
  let tree: Program;
  try {
    tree = parse(checks, { ecmaVersion: "latest", sourceType: "module" });
  } catch (error) {
    return refuse(
      "unreadable",
      `The checks cannot be read: ${error instanceof Error ? error.message : error}.`,
    );
  }
  const found = new Map<string, Wanted>();
  for (const statement of tree.body) if (statement.type === "ImportDeclaration") addImport(found, statement);
  for (const node of allIn(tree)) addRequire(found, node);
  return ok(
    [...found].map(([file, { names, namespace, required }]) => ({
      file,
      names: [...names],
      namespace,
      required: required === null ? null : [...required],
    })),
  );
}

interface Wanted {
  readonly names: Set<string>;
  namespace: boolean;
  required: Set<string> | null;
}

function wantedIn(found: Map<string, Wanted>, file: string): Wanted {
  const wanted = found.get(file) ?? { names: new Set<string>(), namespace: false, required: null };
  found.set(file, wanted);
  return wanted;
}

function addImport(found: Map<string, Wanted>, statement: Extract<AnyNode, { type: "ImportDeclaration" }>) {
  const { value } = statement.source;
  if (typeof value !== "string" || !value.startsWith("./")) return;
  const wanted = wantedIn(found, value.slice(2));
  for (const specifier of statement.specifiers) {
    if (specifier.type === "ImportDefaultSpecifier") wanted.names.add("default");
    else if (specifier.type === "ImportNamespaceSpecifier") wanted.namespace = true;
    else wanted.names.add(importedName(specifier.imported));
  }
}

/** `require("./main.js")`, with or without the ending, and `const { total } = require("./main.js")`. */
function addRequire(found: Map<string, Wanted>, node: AnyNode): void {
  const called = requiredBy(node);
  if (called?.startsWith("./")) wantedIn(found, requiredFile(called)).required ??= new Set();
  if (node.type !== "VariableDeclarator" || node.id.type !== "ObjectPattern" || !node.init) return;
  const source = requiredBy(node.init);
  if (source === null || !source.startsWith("./")) return;
  const wanted = wantedIn(found, requiredFile(source));
  wanted.required ??= new Set();
  for (const property of node.id.properties) {
    const optional = property.type === "Property" && property.value.type === "AssignmentPattern";
    const name =
      property.type === "Property" && !property.computed && !optional ? nameOf(property.key) : null;
    if (name !== null) wanted.required.add(name);
  }
}

/** The file that the checks mean by what they `require`. */
function requiredFile(wanted: string): string {
  const name = wanted.slice(2);
  return name.includes(".") ? name : `${name}.js`;
}

function importedName(imported: Identifier | Literal): string {
  return imported.type === "Identifier" ? imported.name : String(imported.value);
}
