import { type Identifier, type Literal, type Program, parse } from "acorn";
import { ok, type Result, refuse } from "../bundle/std.ts";

/** What the checks import from one file of the program. */
export interface FileImport {
  readonly file: string;
  /** `default` for the default export. */
  readonly names: readonly string[];
  /** True for `import * as …`: everything that the file exports is wanted. */
  readonly namespace: boolean;
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
  let body: Program["body"];
  try {
    body = parse(checks, { ecmaVersion: "latest", sourceType: "module" }).body;
  } catch (error) {
    return refuse(
      "unreadable",
      `The checks cannot be read: ${error instanceof Error ? error.message : error}.`,
    );
  }
  const found = new Map<string, { names: Set<string>; namespace: boolean }>();
  for (const statement of body) {
    if (statement.type !== "ImportDeclaration") continue;
    const { value } = statement.source;
    if (typeof value !== "string" || !value.startsWith("./")) continue;
    const file = value.slice(2);
    const wanted = found.get(file) ?? { names: new Set<string>(), namespace: false };
    found.set(file, wanted);
    for (const specifier of statement.specifiers) {
      if (specifier.type === "ImportDefaultSpecifier") wanted.names.add("default");
      else if (specifier.type === "ImportNamespaceSpecifier") wanted.namespace = true;
      else wanted.names.add(nameOf(specifier.imported));
    }
  }
  return ok([...found].map(([file, { names, namespace }]) => ({ file, names: [...names], namespace })));
}

function nameOf(imported: Identifier | Literal): string {
  return imported.type === "Identifier" ? imported.name : String(imported.value);
}
