import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Language } from "../i18n/language.ts";
import { guess } from "./examples/guess.ts";
import { prices } from "./examples/prices.ts";
import { quiz } from "./examples/quiz.ts";

/** A small program to begin with, in the language of its student. */
export interface Example {
  readonly id: "guess" | "prices" | "quiz";
  readonly files: Readonly<Record<Language, SourceFiles>>;
}

export const examples: readonly Example[] = [
  { id: "guess", files: guess },
  { id: "prices", files: prices },
  { id: "quiz", files: quiz },
];
