import { isDeepStrictEqual } from "node:util";
import { canonicalJson, parseCanonicalJson } from "../../../bundle/canonical.ts";
import type { Json } from "../../../bundle/std.ts";
import { ok, refuse } from "../../../bundle/std.ts";
import { decodeUtf8 } from "../../../bundle/utf8.ts";
import { day, headerLine, lines } from "../../vectors/bundle/parts.ts";
import { mutateJson } from "../mutate/json.ts";
import { target } from "../target.ts";

const notCanonical = refuse("notCanonical", "The text is not canonical JSON.");

/** The one spelling of JSON that is hashed and signed. */
export const canonicalTarget = target<Json>({
  name: "canonical-json",
  share: 60,
  open: () => ({
    seeds: [
      headerLine,
      ...lines,
      ...day.map(({ body }) => canonicalJson(body)),
      '{"":[],"a":{"b":null}}',
      "1e+21",
    ].map((text) => Buffer.from(text)),
    mutate: mutateJson,
    read(input) {
      const text = decodeUtf8(input);
      const value = text === undefined ? undefined : parseCanonicalJson(text);
      return value === undefined ? notCanonical : ok(value);
    },
    judge(value, input) {
      if (canonicalJson(value) !== input.toString()) return "took a spelling that it would not write";
      if (!isDeepStrictEqual(value, JSON.parse(input.toString())))
        return "took another value than was written";
      return null;
    },
  }),
});
