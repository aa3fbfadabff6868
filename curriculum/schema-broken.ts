import { z } from "zod";
import { localText } from "./schema.ts";

/**
 * `programs.yaml` of an exercise in which the student writes tests: `right/<folder>/main.js` for each program that the
 * tests must accept, `broken/<folder>/main.js` for each that they must notice.
 */
const folder = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a folder's name such as forgets-the-last");

const names = (entries: readonly { readonly folder: string }[]) => entries.map((entry) => entry.folder);

export const programsFile = z
  .strictObject({
    /** More than one where a right program may be written in ways that a test must not hold against it. */
    right: z.array(z.strictObject({ folder })).min(1).max(5),
    /** `name`: what it does wrong, as the check's name says it: "A program that forgets the last item". */
    broken: z
      .array(z.strictObject({ folder, name: localText }))
      .min(1)
      .max(12),
  })
  .superRefine(({ right, broken }, { addIssue }) => {
    for (const [key, entries] of Object.entries({ right, broken })) {
      const all = names(entries);
      all.forEach((one, index) => {
        if (all.indexOf(one) === index) return;
        addIssue({ code: "custom", path: [key, index, "folder"], message: "each folder once" });
      });
    }
  });
