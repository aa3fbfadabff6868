import type { SourceFiles } from "../../curriculum/schema.ts";
import { fileNamePattern, longestFileName, mostFiles } from "../../curriculum/schema-files.ts";

/** The file that runs. */
export const mainFile = "main.js";

/** Why a project cannot have a file of this name. */
export type NameTrouble = "empty" | "form" | "taken" | "tooMany";

/** What a person typed as a file's name; a JavaScript file where they gave no ending. */
export function nameOf(typed: string): string {
  const name = typed.trim();
  return name === "" || name.includes(".") ? name : `${name}.js`;
}

/** Beside these files; `former`: the name that the file has now, for a new one `null`. Capital and small letters count as the same. */
export function nameTrouble(name: string, files: SourceFiles, former: string | null): NameTrouble | null {
  const others = Object.keys(files).filter((each) => each !== former);
  if (name === "") return "empty";
  if (name.length > longestFileName || !fileNamePattern.test(name)) return "form";
  if (others.some((each) => each.toLowerCase() === name.toLowerCase())) return "taken";
  return former === null && others.length >= mostFiles ? "tooMany" : null;
}

export function withFile(files: SourceFiles, name: string, text: string): SourceFiles {
  return { ...files, [name]: text };
}

export function without(files: SourceFiles, name: string): SourceFiles {
  return Object.fromEntries(Object.entries(files).filter(([each]) => each !== name));
}

/** In the place that it had. */
export function renamed(files: SourceFiles, former: string, name: string): SourceFiles {
  return Object.fromEntries(
    Object.entries(files).map(([each, text]) => [each === former ? name : each, text]),
  );
}

/** The order in which they stand: the one that runs first, the others as they came. */
export function inOrder(names: readonly string[]): readonly string[] {
  return [...names.filter((name) => name === mainFile), ...names.filter((name) => name !== mainFile)];
}
