import type { Choices, LocalText } from "../../curriculum/schema.ts";
import type { Verdict } from "../verdict.ts";
import { type Language, type Say, speaker } from "../words/say.ts";
import { type Attempt, checkResult, type Graded } from "./graded.ts";
import { linesOf } from "./lines.ts";

const answer = "answer.txt";

/** Grades a choice. What is said of a wrong one is why that one is wrong, never which other is right. */
export function gradeByChoices(
  { pick, choices }: Choices,
  { files, language = "en" }: Pick<Attempt, "files" | "language">,
): Graded {
  const say = speaker(language);
  const chosen = new Set(linesOf(files[answer] ?? "").flatMap((line) => line.trim() || []));
  const message = faultOf({ pick, choices }, chosen, say, language);
  const state = message === null ? "passed" : "failed";
  const checks = [checkResult(say("choose.check"), { state, message: message ?? "" })];
  const verdict: Verdict = { kind: state, checks, output: "" };
  return { verdict, spent: false };
}

function faultOf(
  { pick, choices }: Choices,
  chosen: ReadonlySet<string>,
  say: Say,
  language: Language,
): string | null {
  if (chosen.size === 0) return say("choose.empty");
  const found = [...chosen].find((id) => choices.every((choice) => choice.id !== id));
  if (found !== undefined) return say("choose.unknown", { found: found.slice(0, 80) });
  if (pick === "one" && chosen.size > 1) return say("choose.one");
  const wrong = choices.find(({ id, right }) => chosen.has(id) && !right);
  if (wrong !== undefined) return inLanguage(wrong.why, language);
  return choices.some(({ id, right }) => right && !chosen.has(id)) ? say("choose.more") : null;
}

const inLanguage = ({ en, es }: LocalText, language: Language): string => (language === "es" && es) || en;
