import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { plain } from "../bundle/std.ts";
import type { Problem } from "./problem.ts";

type EntryKind = "file" | "folder" | "link" | "other";

/** A course's folder as the loader sees it. All paths are relative to it, with `/` between. */
export interface CourseFolder {
  readonly root: string;
  readonly problems: Problem[];
}

export function openCourseFolder(root: string): CourseFolder {
  return { root, problems: [] };
}

/** Notes a problem, once however often it is met; `sentence` goes on after the file's name. */
export function report(folder: CourseFolder, file: string, rest: string): undefined {
  // Names and texts of unknown origin stand in it, and it is one line on a text terminal.
  const sentence = plain(`${file}${rest}`);
  if (!folder.problems.some((known) => known.sentence === sentence)) folder.problems.push({ file, sentence });
}

function reportLink(folder: CourseFolder, file: string): undefined {
  return report(folder, file, ": found a symbolic link, expected a plain file or folder.");
}

export function within(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}

function kindOf(stats: Pick<Stats, "isFile" | "isDirectory" | "isSymbolicLink">): EntryKind {
  if (stats.isSymbolicLink()) return "link";
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? "file" : "other";
}

export function kindAt(folder: CourseFolder, path: string): EntryKind | undefined {
  const stats = lstatSync(join(folder.root, path), { throwIfNoEntry: false });
  return stats === undefined ? undefined : kindOf(stats);
}

/** The names of all entries of a folder that is there, in order. */
export function namesIn(folder: CourseFolder, path: string): readonly string[] {
  return readdirSync(join(folder.root, path)).sort();
}

/**
 * The names of a folder's entries, without those that do not belong. Every entry must be one that the format or
 * the YAML beside it names, and none may be a symbolic link: a link could lead out of the course, and would not
 * survive being copied to a terminal. `expected` completes the sentence "expected here only …".
 */
export function readNames(
  folder: CourseFolder,
  path: string,
  isExpected: (name: string) => boolean,
  expected: string,
): readonly string[] {
  return listing(folder, path, expected).filter((name) => {
    const file = within(path, name);
    const kind = kindAt(folder, file);
    if (kind === "link") reportLink(folder, file);
    else if (!isExpected(name)) {
      const what = kind === "folder" ? "folder" : "file";
      report(folder, file, `: found a ${what} that nothing mentions; expected here only ${expected}.`);
    } else return true;
    return false;
  });
}

function listing(folder: CourseFolder, path: string, expected: string): readonly string[] {
  const kind = path === "" ? "folder" : kindAt(folder, path);
  switch (kind) {
    case "folder":
      return namesIn(folder, path);
    case undefined:
      report(folder, path, `: this folder is missing; expected in it ${expected}.`);
      return [];
    case "file":
    case "other":
      report(folder, path, `: found a file, expected a folder with ${expected}.`);
      return [];
    case "link":
      reportLink(folder, path);
      return [];
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * A file's text with Unix line ends and without a byte order mark, so that a checkout on Windows has the same
 * hashes. Missing, not a file or not UTF-8 is a problem; `need` says what it is for.
 */
export function readText(folder: CourseFolder, path: string, need: string): string | undefined {
  const kind = kindAt(folder, path);
  if (kind === "link") return reportLink(folder, path);
  if (kind === undefined) return report(folder, path, `: this file is missing; expected ${need}.`);
  if (kind !== "file") return report(folder, path, `: found a ${kind}, expected a file with ${need}.`);
  const text = decode(readFileSync(join(folder.root, path)));
  if (text === undefined)
    return report(folder, path, ": found bytes that are not UTF-8; expected UTF-8 text.");
  return text;
}

/** The same for a text that people read: blank is a problem too. */
export function readProse(folder: CourseFolder, path: string, need: string): string | undefined {
  const text = readText(folder, path, need);
  return text?.trim() === "" ? report(folder, path, `: this file is empty; expected ${need}.`) : text;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}
