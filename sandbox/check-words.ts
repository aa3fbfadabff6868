import { slots } from "../curriculum/schema-names.ts";
import type { CheckFacts, Failure } from "./library/facts.ts";

/** Words of checks in the student's language: as they came where there are no others. */
export type InWords = (text: string) => string;

/** The words of a `checks.js` by those that its author gives for them. A slot of `test.each` stands for any value. */
export function inWords(words: Readonly<Record<string, string>>): InWords {
  const patterns = Object.entries(words).flatMap(([from, to]) => {
    const pieces = from.split(slots);
    const pattern = new RegExp(`^${pieces.map(escaped).join("(.*)")}$`, "su");
    return pieces.length > 1 ? [{ pattern, to }] : [];
  });
  return (text) => {
    if (Object.hasOwn(words, text)) return words[text] ?? text;
    for (const { pattern, to } of patterns) {
      const values = pattern.exec(text)?.slice(1);
      if (values === undefined) continue;
      let next = 0;
      return to.replace(slots, (slot) => values[next++] ?? slot);
    }
    return text;
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** The facts of a check with its names, and its author's sentence, put so. */
export function putSo({ path, state, failure }: CheckFacts, say: InWords): CheckFacts {
  return { path: path.map(say), state, failure: failure === null ? null : failureSo(failure, say) };
}

function failureSo(failure: Failure, say: InWords): Failure {
  if (failure.kind === "expectation" && failure.sentence !== null)
    return { ...failure, sentence: say(failure.sentence) };
  return failure.kind === "waits" ? { ...failure, name: say(failure.name) } : failure;
}
