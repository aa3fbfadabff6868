import type { SourceFiles } from "../../curriculum/schema.ts";
import { shorten } from "../difference.ts";
import type { CheckResult } from "../verdict.ts";
import { type Say, speaker } from "../words/say.ts";
import { type Attempt, checkResult, type Graded, withRule } from "./graded.ts";
import { withoutSpaces } from "./lines.ts";

const program = "main.js";

/** A line as it is shown, in characters. */
const longest = 200;

/** A line of the template: the pieces around its gaps. */
type Given = readonly string[];

/** Grades a program of which only the gaps are the student's. `grade` is how any program is graded. */
export function gradeByGaps(
  template: readonly Given[],
  { files, language = "en" }: Pick<Attempt, "files" | "language">,
  grade: (files: SourceFiles) => Graded,
): Graded {
  const say = speaker(language);
  const source = files[program] ?? "";
  const name = say("gaps.check");
  const broken = brokenRule(template, source, say);
  if (broken !== null) {
    return { verdict: { kind: "failed", checks: [checkResult(name, broken)], output: "" }, spent: false };
  }
  const { verdict, spent } = grade({ [program]: source });
  return { verdict: withRule(verdict, name), spent };
}

type Broken = Pick<CheckResult, "message" | "actual" | "place">;

/** What is first wrong with the lines, from above; a changed line counts before a gap that is empty. */
function brokenRule(template: readonly Given[], source: string, say: Say): Broken | null {
  const lines = source
    .split("\n")
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== "");
  let empty: Broken | null = null;
  for (const [index, given] of template.entries()) {
    const found = lines[index];
    const shown = given.join("____");
    // Where a line is lost, the next one stands in its place.
    const isLost =
      found !== undefined && lines.length < template.length && fits(template[index + 1], found.text);
    if (found === undefined || (isLost && !fits(given, found.text))) {
      return { message: say("gaps.missing", { given: shown }), actual: null, place: null };
    }
    const { text, line } = found;
    const place = { file: program, line, column: null };
    const filled = fillingOf(given, text);
    if (filled === null) {
      const isExtra = lines.length > template.length && fits(given, lines[index + 1]?.text ?? "");
      const key = isExtra ? "gaps.extra" : given.length === 1 ? "gaps.fixed" : "gaps.changed";
      return { message: say(key, { line, given: shown }), actual: shorten(text, longest), place };
    }
    if (filled.some((part) => /^_*$/.test(part))) {
      empty ??= { message: say("gaps.empty", { line }), actual: null, place };
    }
  }
  const extra = lines[template.length];
  if (extra === undefined) return empty;
  const { text, line } = extra;
  const place = { file: program, line, column: null };
  return { message: say("gaps.extra", { line }), actual: shorten(text, longest), place };
}

function fits(given: Given | undefined, text: string): boolean {
  return given !== undefined && fillingOf(given, text) !== null;
}

/** What stands in each gap, without spaces; null if the text around is another. Spaces never count. */
function fillingOf(given: Given, text: string): readonly string[] | null {
  const pieces = given.map((piece) => withoutSpaces(piece));
  let rest = withoutSpaces(text);
  const [first = "", ...others] = pieces;
  if (!rest.startsWith(first)) return null;
  rest = rest.slice(first.length);
  const last = others.pop();
  if (last === undefined) return rest === "" ? [] : null;
  if (!rest.endsWith(last)) return null;
  rest = rest.slice(0, rest.length - last.length);
  const filled: string[] = [];
  for (const piece of others) {
    const at = rest.indexOf(piece);
    if (at === -1) return null;
    filled.push(rest.slice(0, at));
    rest = rest.slice(at + piece.length);
  }
  return [...filled, rest];
}
