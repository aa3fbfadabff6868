import { z } from "zod";
import { localText } from "./schema.ts";

/** The lines that a text gives to `prompt()`, one for each call. The line end after the last line begins no other. */
export function inputLines(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** Far more than anyone reads, and far less than a program may print. */
const longestText = 20_000;

const text = z
  .string()
  .max(longestText)
  .refine((found) => found.isWellFormed(), "text without halves of characters");

/** One run of the program by itself: what it reads, what it must print, and what may differ. */
export const run = z.strictObject({
  name: localText,
  input: text.default("").transform(inputLines),
  prints: text,
  /** Capital and small letters count as the same. */
  case: z.literal("any").optional(),
  /** Spaces and blank lines do not count. */
  spaces: z.literal("any").optional(),
  /** How far each number may be from the wanted one. */
  numbers: z.number().positive().optional(),
});
export type Run = z.output<typeof run>;

/** `runs.yaml`, in place of `checks.js`. */
export const runsFile = z
  .strictObject({ runs: z.array(run).min(1).max(20) })
  .superRefine(({ runs }, { addIssue }) => {
    const names = runs.map(({ name }) => name.en);
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      addIssue({ code: "custom", path: ["runs", index, "name", "en"], message: "a name of its own" });
    });
  });
