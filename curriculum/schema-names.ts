import { z } from "zod";

/** Where `test.each` puts a value into a name: `%s`, `$name`. */
export const slots = /%[sdifjopc#]|\$[\p{L}_][\p{L}\d_.]*/gu;

/** `checks.es.yaml`: what `checks.js` says in English, and the same in Spanish. */
export const checkWords = z.record(z.string().min(1).max(500), z.string().trim().min(1).max(500));
export type CheckWords = Readonly<z.infer<typeof checkWords>>;
