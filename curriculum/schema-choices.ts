import { z } from "zod";
import { localText } from "./schema.ts";

/** The line of `answer.txt` that stands for a choice. */
const choiceId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens, such as a-new-list");

const choice = z.strictObject({
  id: choiceId,
  /** Markdown. */
  text: localText,
  right: z.boolean().default(false),
  /** Why it is right or wrong: said to whoever decided otherwise. */
  why: localText,
});

/** `choices.yaml`: what there is to choose from. With `pick: one`, one of them is right; with `all`, one or more. */
export const choicesFile = z
  .strictObject({ pick: z.enum(["one", "all"]), choices: z.array(choice).min(3).max(8) })
  .superRefine(({ pick, choices }, { addIssue }) => {
    const ids = choices.map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) === index) return;
      addIssue({ code: "custom", path: ["choices", index, "id"], message: "an id of its own" });
    });
    const right = choices.filter((each) => each.right).length;
    if (pick === "one" ? right !== 1 : right < 1) {
      const message = `${pick === "one" ? "exactly one" : "at least one"} with right: true`;
      addIssue({ code: "custom", path: ["choices"], message });
    }
  });
export type Choices = z.output<typeof choicesFile>;
