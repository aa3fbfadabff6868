import { Parser } from "acorn";
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
    if (filled.some(isUnfilled)) {
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

/** What stands in a gap, or in as many as have nothing but spaces between them. */
interface Filling {
  readonly gaps: number;
  readonly text: string;
}

/** Gaps with only a space between them count as filled together if there are enough words or signs for all. */
function isUnfilled({ gaps, text }: Filling): boolean {
  if (gaps === 1) return /^_*$/.test(text);
  const isPart = (part: string): boolean => !/^_*$/.test(part);
  if (/_{4,}/.test(text)) return true;
  return Math.max(text.split(/\s+/).filter(isPart).length, tokensIn(text).filter(isPart).length) < gaps;
}

function tokensIn(text: string): readonly string[] {
  const tokens: string[] = [];
  try {
    for (const { start, end } of Parser.tokenizer(text, { ecmaVersion: "latest" })) {
      tokens.push(text.slice(start, end));
    }
  } catch {
    // What cannot be read is told when the program is run.
  }
  return tokens;
}

/** What stands in the gaps; null if the text around is another. Spaces never count. */
function fillingOf(given: Given, text: string): readonly Filling[] | null {
  const [first = "", ...others] = given.map((piece) => withoutSpaces(piece));
  // Where each sign that counts stands in the text.
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const bare = withoutSpaces(text);
  if (!bare.startsWith(first)) return null;
  let from = first.length;
  const last = others.pop();
  if (last === undefined) return bare.length === from ? [] : null;
  const end = bare.length - last.length;
  if (end < from || !bare.endsWith(last)) return null;
  const filled: Filling[] = [];
  let gaps = 1;
  const fill = (to: number): void => {
    const start = places[from] ?? 0;
    filled.push({ gaps, text: to > from ? text.slice(start, (places[to - 1] ?? start) + 1) : "" });
    gaps = 1;
  };
  for (const piece of others) {
    if (piece === "") {
      gaps += 1;
      continue;
    }
    const at = bare.indexOf(piece, from);
    if (at === -1 || at + piece.length > end) return null;
    fill(at);
    from = at + piece.length;
  }
  fill(end);
  return filled;
}
