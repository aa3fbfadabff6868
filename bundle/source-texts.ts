import { z } from "zod";

/**
 * A program's files as they travel: texts by file name. Every name is kept as it is: `z.record` would lose one such as
 * `__proto__`, and a record would say something else than what was signed.
 */
export const sourceTexts = z.custom<Record<string, string>>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string"),
  "texts by file name",
);
