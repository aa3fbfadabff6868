import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programsOf } from "../../curriculum/check-texts.ts";
import { readMarkdown } from "../../curriculum/markdown.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import { textTreeOf } from "../../curriculum/text-tree.ts";
import { programsIn } from "../../renderer/run/programs.ts";

/** The files of each program that a lesson's page lets a student run. */
function shown(text: string): readonly SourceFiles[] {
  const programs = [...programsIn(textTreeOf(text)).values()];
  return programs.map(({ source, others }) => ({ ...others, "main.js": source }));
}

/** Those that the check of the course runs and proves. */
const proved = (text: string) => programsOf(readMarkdown(text).blocks).map(({ files }) => files);

const courses = join(import.meta.dirname, "../../curriculum/courses");
const lessons = readdirSync(courses, { recursive: true, encoding: "utf8" }).filter((path) =>
  /(^|[\\/])text\.(en|es)\.md$/.test(path),
);

test("what a student can run in a lesson's text is exactly what the course's check runs", () => {
  let count = 0;
  for (const path of lessons) {
    const text = readFileSync(join(courses, path), "utf8");
    expect([path, shown(text)]).toEqual([path, proved(text)]);
    count += proved(text).length;
  }
  expect(count).toBeGreaterThan(500);
});

test("marks: part is none, a file belongs to what is below it, broken runs, other languages are none", () => {
  const block = (mark: string, text: string) => `\`\`\`${mark}\n${text}\n\`\`\`\n\n`;
  const text = [
    block("js part", "else {"),
    block("js file=bill.js", "export const bill = 1;"),
    block("js", 'import { bill } from "./bill.js";\n\nconsole.log(bill);'),
    block("output", "1"),
    `- in a list\n\n  ${block("js broken", "let = 1;").trim().replaceAll("\n", "\n  ")}\n\n`,
    block("text", "console.log(1);"),
    block("", "console.log(2);"),
  ].join("");
  expect(shown(text)).toEqual([
    {
      "bill.js": "export const bill = 1;",
      "main.js": 'import { bill } from "./bill.js";\n\nconsole.log(bill);',
    },
    { "bill.js": "export const bill = 1;", "main.js": "let = 1;" },
  ]);
  expect(shown(text)).toEqual(proved(text));
});
