import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { describe } from "./describe.ts";
import { type CourseFolder, readText, report } from "./folder.ts";

type Issue = z.core.$ZodIssue;

/** Reads and parses one YAML file. Every fault is noted with its line and key, and what was expected. */
export function readYaml<T>(
  folder: CourseFolder,
  path: string,
  schema: z.ZodType<T>,
  need: string,
): T | undefined {
  const text = readText(folder, path, need);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const read = parse(text, lines);
  if (typeof read === "string") return report(folder, path, `: this is not YAML that can be read (${read}).`);
  const { document, value } = read;
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return reportFirst(folder, path, faults, ({ pos, message }) => {
      return `, line ${lines.linePos(pos[0]).line}: this is not YAML that can be read (${message}).`;
    });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  return reportFirst(folder, path, parsed.error.issues, (issue) => {
    return `, line ${lineOf(document, lines, issue.path)}: ${explainIssue(issue, value)}`;
  });
}

/** The document, or why there is none. The library throws where brackets lie too deep, or aliases stand for too much. */
function parse(text: string, lineCounter: LineCounter) {
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false });
    const value: unknown = document.errors.length > 0 ? null : document.toJS();
    if (hasHalfCharacter(value)) return "an escape such as \\ud800 stands for half a character";
    return { document, value };
  } catch (error) {
    if (error instanceof RangeError) return "blocks lie too deep in each other";
    if (error instanceof ReferenceError) return error.message;
    throw error;
  }
}

/** Only an escape can write one. It has no canonical JSON, so what holds it could not be hashed when it is graded. */
function hasHalfCharacter(value: unknown): boolean {
  if (typeof value === "string") return !value.isWellFormed();
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => !key.isWellFormed() || hasHalfCharacter(inner));
}

/** Nobody mends more than these at once, and a file can have as many faults as characters. */
const reportedAtMost = 20;

function reportFirst<Fault>(
  folder: CourseFolder,
  path: string,
  faults: readonly Fault[],
  say: (fault: Fault) => string,
): undefined {
  for (const fault of faults.slice(0, reportedAtMost)) report(folder, path, say(fault));
  const more = faults.length - reportedAtMost;
  if (more > 0) report(folder, path, `: has ${more} more faults like these.`);
}

/** The line of the key, or of the nearest block around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return document.contents?.range ? lines.linePos(document.contents.range[0]).line : 1;
}

/** One sentence for one fault: the key, what was found, what was expected. */
function explainIssue(issue: Issue, value: unknown): string {
  const key = keyText(issue.path);
  if (issue.code === "unrecognized_keys") {
    const stray = issue.keys.map((name) => `\`${keyText([...issue.path, shortKey(name)])}\``).join(" and ");
    return `found the key ${stray}, which is not known here; expected it to be spelt as the format has it, or left out.`;
  }
  const found = valueAt(value, issue.path);
  if (found === undefined) return `the key \`${key}\` is missing; expected ${expectation(issue)}.`;
  const subject = key === "" ? "" : `the key \`${key}\`: `;
  return `${subject}found ${describe(found)}, expected ${expectation(issue)}.`;
}

/** A key may be a whole block, which its library then spells out with more and more spaces for each level. */
const shortKey = (name: string) => (name.length > 60 ? `${name.slice(0, 59).toWellFormed()}…` : name);

function keyText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, part) => {
    return typeof inner === "object" && inner !== null ? Reflect.get(inner, part) : undefined;
  }, value);
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a block of keys",
  record: "a block of keys",
};

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(" or ");
    case "too_small":
      if (issue.inclusive === false) return `more than ${issue.minimum}`;
      return issue.origin === "string" && issue.minimum === 1
        ? "text that is not empty"
        : `at least ${issue.minimum}${unit(issue.origin)}`;
    case "too_big":
      return `at most ${issue.maximum}${unit(issue.origin)}`;
    default:
      return issue.message;
  }
}

function unit(origin: string): string {
  if (origin === "array") return " in the list";
  return origin === "string" ? " characters" : "";
}
