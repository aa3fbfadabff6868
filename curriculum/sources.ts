import { type CourseFolder, kindAt, readNames, readText, report, within } from "./folder.ts";
import { fileName, type SourceFiles, sourceFiles } from "./schema.ts";

/**
 * The files of a program, or of an answer. `only` is the one file that there may be, where the kind of exercise
 * has just one.
 */
export function readSources(folder: CourseFolder, path: string, only?: string): SourceFiles | undefined {
  const known = folder.problems.length;
  const names = readNames(
    folder,
    path,
    (name) => (only === undefined ? fileName.safeParse(name).success : name === only),
    only === undefined ? "plain files such as main.js (.js, .json, .txt, .csv or .sql)" : only,
  );
  const files: Record<string, string> = {};
  for (const name of names) {
    const text = readText(folder, within(path, name), "a file of a program");
    if (text !== undefined) files[name] = text;
  }
  if (folder.problems.length > known || kindAt(folder, path) !== "folder") return undefined;
  const parsed = sourceFiles.safeParse(files);
  if (parsed.success) return parsed.data;
  const length = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  const found = `${names.length} ${names.length === 1 ? "file" : "files"} with ${length} characters`;
  const expected = parsed.error.issues.map((issue) => issue.message).join(" and ");
  return report(folder, path, `: found ${found}, expected ${expected}.`);
}
