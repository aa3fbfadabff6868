import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "../../renderer/i18n/en.ts";
import { es } from "../../renderer/i18n/es.ts";

type Texts = { readonly [key: string]: string | Texts };

function flat(texts: Texts, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === "string") found.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

const pluralEnd = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(pluralEnd, "");
const languages = { en: flat(en), es: flat(es) };
const room = join(import.meta.dirname, "../../renderer");

/** All string literals of the renderer that could be a key. */
function literals(): Set<string> {
  const found = new Set<string>();
  for (const file of readdirSync(room, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const [, literal] of readFileSync(join(room, file), "utf8").matchAll(
      /"([a-zA-Z]+(?:\.[a-zA-Z]+)+)"/g,
    )) {
      if (literal) found.add(literal);
    }
  }
  return found;
}

const bases = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(base))].sort();

describe("the screens' texts", () => {
  test("are the same in both languages", () => {
    expect(bases(languages.es)).toEqual(bases(languages.en));
  });

  test("have a form for each number that the language tells apart", () => {
    for (const [language, texts] of Object.entries(languages)) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      const plurals = new Map<string, string[]>();
      for (const key of texts.keys()) {
        const form = pluralEnd.exec(key)?.[1];
        if (form) plurals.set(base(key), [...(plurals.get(base(key)) ?? []), form]);
      }
      for (const [key, has] of plurals) expect([key, has.toSorted()]).toEqual([key, forms]);
    }
  });

  test("take the same values in both languages", () => {
    const values = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();
    for (const [key, text] of languages.en) {
      const other = languages.es.get(key);
      expect([key, values(other ?? "")]).toEqual([key, values(text)]);
    }
  });

  test("are all used, and none that is used is missing", () => {
    const used = literals();
    const known = new Set(bases(languages.en));
    expect([...known].filter((key) => !used.has(key))).toEqual([]);
    const rooms = new Set(Object.keys(en));
    const asked = [...used].filter(
      (literal) => !literal.endsWith(".js") && rooms.has(literal.split(".")[0] ?? ""),
    );
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  test("have none of the words that this program does not say", () => {
    const unsaid = /\b(oops|ups|error \d+|illegal|ilegal|kill|terminate|offender|execute|ejecuta\w*)\b/i;
    for (const texts of Object.values(languages)) {
      for (const [key, text] of texts) expect([key, unsaid.exec(text)?.[0]]).toEqual([key, undefined]);
    }
  });
});
