import type { SourceFiles } from "../../curriculum/schema.ts";
import { shorten } from "../difference.ts";
import { positionOf } from "../place.ts";
import { misread, openBracket } from "../syntax.ts";
import type { CheckResult, ProgramError } from "../verdict.ts";
import { nearest } from "../words/nearest.ts";
import { type Say, speaker } from "../words/say.ts";
import { type Attempt, checkResult, type Graded, withRule } from "./graded.ts";

const program = "main.js";

/** A line as it is shown, in characters. */
const longest = 200;

/** Grades a program of given lines: none twice, none of one's own. `grade` is how any program is graded. */
export function gradeByOrder(
  cards: readonly string[],
  { files, language = "en" }: Pick<Attempt, "files" | "language">,
  grade: (files: SourceFiles) => Graded,
): Graded {
  const say = speaker(language);
  const source = files[program] ?? "";
  const name = say("order.check");
  const broken = brokenRule(cards, source, say);
  if (broken !== null) {
    const checks = [checkResult(name, broken)];
    return { verdict: { kind: "failed", checks, output: "" }, spent: false };
  }
  const { verdict, spent } = grade({ [program]: source });
  if (verdict.kind !== "unreadable") return { verdict: withRule(verdict, name), spent };
  return { verdict: { ...verdict, error: inCards(verdict.error, source, say) }, spent };
}

type Broken = Pick<CheckResult, "message" | "actual" | "place">;

function brokenRule(cards: readonly string[], source: string, say: Say): Broken | null {
  const left = new Map<string, number>();
  for (const card of cards) left.set(card, (left.get(card) ?? 0) + 1);
  const lines = source.split("\n").map((line) => line.trim());
  if (lines.every((line) => line === "")) return { message: say("order.empty"), actual: null, place: null };
  for (const [index, text] of lines.entries()) {
    if (text === "") continue;
    const count = left.get(text);
    if (count !== undefined && count > 0) {
      left.set(text, count - 1);
      continue;
    }
    const line = index + 1;
    const message = count === undefined ? strange(text, line, cards, say) : say("order.twice", { line });
    return { message, actual: shorten(text, longest), place: { file: program, line, column: null } };
  }
  return null;
}

/** A line that is no card. */
function strange(text: string, line: number, cards: readonly string[], say: Say): string {
  if (isJoined(text, cards)) return say("order.joined", { line });
  const near = nearest(text, cards) ?? cards.find((card) => withoutSigns(card) === withoutSigns(text));
  return near === undefined ? say("order.strange", { line }) : say("order.near", { line, near });
}

const withoutSigns = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** True if the text is cards with nothing but spaces between them. */
function isJoined(text: string, cards: readonly string[]): boolean {
  if (text.length > longestJoined) return false;
  const reached = new Set([0]);
  for (const from of reached) {
    for (const card of cards) {
      if (!text.startsWith(card, from)) continue;
      const rest = text.slice(from + card.length);
      reached.add(text.length - rest.trimStart().length);
    }
  }
  return reached.has(text.length);
}

const longestJoined = 1_000;

/** Why the cards in this order cannot be read. */
function inCards(error: ProgramError, source: string, say: Say): ProgramError {
  const found = misread(source);
  if (found === null) return error;
  const twice = /^Identifier '(.+)' has already been declared$/.exec(found.message)?.[1];
  if (twice !== undefined) return { ...error, sentence: say("order.declared", { name: twice }) };
  const { line: foundLine } = positionOf(source, found.position);
  const card = (line: number): string => (source.split("\n")[line - 1] ?? "").trim();
  const open = found.atEnd ? openBracket(source) : null;
  if (open !== null) {
    const { line, opened, closing } = open;
    const place = { file: program, line, column: null };
    return { ...error, sentence: say("order.open", { card: card(line), opened, closing }), place };
  }
  if (/^[)\]}]/.test(found.rest)) {
    const place = { file: program, line: foundLine, column: null };
    return { ...error, sentence: say("order.closes", { card: card(foundLine) }), place };
  }
  return { ...error, sentence: `${say("order.unreadable", { line: foundLine })} ${error.sentence}` };
}
