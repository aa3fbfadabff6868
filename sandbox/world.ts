import { z } from "zod";
import type { Answer } from "./library/world.ts";
import { createWorldIntl, type WorldIntl } from "./world-intl.ts";
import { partsOfUrl } from "./world-url.ts";

/** A value is told with its type: JSON knows no bigint, no NaN and no -0. */
const value = z.union([
  z.tuple([z.enum(["number", "bigint", "string"]), z.string()]),
  z.tuple([z.literal("list"), z.array(z.string())]),
  z.tuple([z.literal("record"), z.record(z.string(), z.number())]),
  z.tuple([z.literal("undefined")]),
]);
const question = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("intl"), key: z.string(), method: z.string(), args: z.array(value) }),
  z.strictObject({ what: z.literal("supportedLocalesOf"), key: z.string() }),
  z.strictObject({ what: z.literal("canonicalLocales"), locales: z.array(z.string()) }),
  z.strictObject({ what: z.literal("supportedValuesOf"), kind: z.string() }),
  z.strictObject({
    what: z.literal("case"),
    to: z.enum(["toLocaleUpperCase", "toLocaleLowerCase"]),
    text: z.string(),
    locales: z.array(z.string()),
  }),
  z.strictObject({
    what: z.literal("url"),
    url: z.string(),
    base: z.string().nullable(),
    set: z.tuple([z.string(), z.string()]).nullable(),
  }),
]);

export interface World extends Pick<WorldIntl, "begin" | "worn"> {
  /** The answer to a question, both as JSON. */
  tell(json: string): string;
}

/**
 * What the host tells both realms of the world: how numbers, dates and lists are written in a language, and the parts
 * of a URL. A JSON text comes and a JSON text goes (`library/world.ts`), so nothing of the host can follow. What the
 * host refuses is told as the class and the message of its error; nothing is kept between questions but some formatters.
 */
export function createWorld(): World {
  const intl = createWorldIntl();
  const answer = (json: string): unknown => {
    const asked = question.parse(JSON.parse(json));
    switch (asked.what) {
      case "intl":
        return intl.call(asked.key, asked.method, asked.args.map(untold));
      case "supportedLocalesOf":
        return intl.supportedLocalesOf(asked.key);
      case "canonicalLocales":
        return Intl.getCanonicalLocales(asked.locales);
      case "supportedValuesOf":
        return Intl.supportedValuesOf(asked.kind as "unit");
      case "case":
        return asked.text[asked.to](asked.locales);
      case "url":
        return partsOfUrl(asked.url, asked.base, asked.set);
    }
  };
  const tell = (json: string): string => {
    let told: Answer;
    try {
      told = { gave: answer(json) };
    } catch (error) {
      if (error instanceof z.ZodError) {
        told = { threw: "RangeError", message: "There is more text here than this sandbox can work with." };
      } else if (error instanceof RangeError || error instanceof TypeError) {
        told = { threw: error instanceof RangeError ? "RangeError" : "TypeError", message: error.message };
      } else throw error;
    }
    return JSON.stringify(told);
  };
  return {
    tell,
    begin: () => intl.begin(),
    get worn() {
      return intl.worn;
    },
  };
}

function untold(told: z.infer<typeof value>): unknown {
  switch (told[0]) {
    case "undefined":
      return undefined;
    case "number":
      return Number(told[1]);
    case "bigint":
      return BigInt(told[1]);
    default:
      return told[1];
  }
}
