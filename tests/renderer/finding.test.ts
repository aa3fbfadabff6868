import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { searchOf } from "../../curriculum/search/build.ts";
import { type Find, openFind } from "../../renderer/look-up/finding.ts";
import { asked, type Group, groups } from "../../renderer/look-up/groups.ts";
import { pieceOf } from "../../renderer/look-up/pieces.ts";
import { authored } from "../curriculum/pack/packed.ts";

const course = authored(join(import.meta.dirname, "../../curriculum/courses/programming"));
const find = {
  en: openFind(JSON.stringify(searchOf(course, "en"))),
  es: openFind(JSON.stringify(searchOf(course, "es"))),
};

/** The best result: its kind and what it is called. */
function first(search: Find, query: string): string {
  const hit = search(query, "all")[0]?.hits[0];
  return hit ? `${hit.kind} ${hit.title.map(({ text }) => text).join("")}` : "nothing";
}

describe("what comes first in English", () => {
  test.each([
    ["Math.round", "code Math.round"],
    ["math.round()", "code Math.round"],
    ["roudn", "term round"],
    [".push", "code .push"],
    ["push", "code .push"],
    ["===", "code ==="],
    ["%", "code %"],
    ["&&", "code &&"],
    ["for of", "code for … of"],
    ["const", "code const"],
    ["constt", "code const"],
    ["cnst", "code const"],
    ["retrun", "code return"],
    ["return value", "term return value"],
    ["parameter", "term parameter"],
    ["paramters", "term parameter"],
    ["PARAMETER", "term parameter"],
    ["parametro", "term parameter"],
    ["is not defined", "error The name is not known"],
    ["ReferenceError: prize is not defined", "error The name is not known"],
    ["Cannot read properties of undefined", "error Something of undefined is read"],
    ["not a function", "error This is not a function"],
    ["endless loop", "term endless loop"],
    ["how do I round a number", "section To a whole number"],
    ["a list of values", "lesson A list of values"],
    ["recursion", "term recursion"],
    ["zzzzz", "nothing"],
    ["€€", "nothing"],
  ])("%s", (query, best) => {
    expect(first(find.en, query)).toBe(best);
  });
});

describe("what comes first in Spanish", () => {
  test.each([
    ["función", "term función"],
    ["funcion", "term función"],
    ["funciones", "term función"],
    ["parametro", "term parámetro"],
    ["parámetros", "term parámetro"],
    ["fucnion", "term función"],
    ["return value", "term valor de retorno"],
    ["bucle", "term bucle"],
    ["el nombre no se conoce", "error El nombre no se conoce"],
    ["console.log", "code console.log"],
  ])("%s", (query, best) => {
    expect(first(find.es, query)).toBe(best);
  });
});

test("a result shows the piece of its text in which the words stand, marked", () => {
  const [lessons] = find.en("leaving the loop early", "lessons");
  const pieces = lessons?.hits.map(({ piece }) => piece) ?? [];
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of pieces.slice(0, 3)) {
    expect(piece.filter(({ isMarked }) => isMarked).map(({ text }) => text.toLowerCase())).not.toEqual([]);
    expect(piece.map(({ text }) => text).join("").length).toBeLessThan(160);
  }
});

test.each([
  ["short and without any", "A bus.", ["car"], "A bus."],
  ["at its beginning", "The bus goes.", ["bus"], "The [bus] goes."],
  [
    "far behind",
    `${"a word ".repeat(30)}and a bus ${"more text ".repeat(30)}`,
    ["bus"],
    "… … and a [bus] … …",
  ],
])("a piece of a text: %s", (_, text, stems, shown) => {
  const parts = pieceOf(text, new Set(stems));
  const told = parts.map((part) => (part.isMarked ? `[${part.text}]` : part.text)).join("");
  const shortened = told.replace(/(?:a? ?word )+/, "… ").replace(/(?: ?more text)+( more)?/, " …");
  expect(shortened.replace(/\s+/g, " ")).toContain(shown.replaceAll("… …", "…"));
});

test("each group has its best results, and one alone has more of them", () => {
  const all = find.en("list", "all");
  expect(all.map(({ group }) => group)).toContain("exercises");
  expect(Math.max(...all.map(({ hits }) => hits.length))).toBe(4);
  const [only, ...others] = find.en("list", "exercises");
  expect([only?.group, others]).toEqual(["exercises", []]);
  expect(only?.hits.length).toBeGreaterThan(10);
});

test("no two sections of a lesson have one place, and a section's number is its heading's", () => {
  const docs = searchOf(course, "en").docs.filter(({ kind }) => kind === "section");
  expect(new Set(docs.map(({ id, at }) => `${id} ${at}`)).size).toBe(docs.length);
  const lesson = course.modules[5]?.lessons[0];
  const headings = [...(lesson?.text.en.matchAll(/^#+ (.*)$/gm) ?? [])].map(([, title]) => title);
  expect(docs.filter(({ id }) => id === lesson?.id).map(({ title }) => title)).toEqual(headings);
});

describe("a group's name before the query", () => {
  const names = Object.fromEntries(groups.map((group) => [group, group])) as Record<Group, string>;
  test.each([
    ["lessons: loops", { group: "lessons", text: " loops" }],
    ["les: a: b", { group: "lessons", text: " a: b" }],
    ["le: loops", { group: null, text: "le: loops" }],
    ["TypeError: x is not a function", { group: null, text: "TypeError: x is not a function" }],
    ["lessons", { group: null, text: "lessons" }],
  ])("%s", (query, expected) => {
    expect(asked(query, names)).toEqual(expected);
  });

  test("is known without its accents", () => {
    expect(asked("codigo: sum", { ...names, code: "Código" })).toEqual({ group: "code", text: " sum" });
  });
});
