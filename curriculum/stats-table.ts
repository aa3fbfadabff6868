import { kinds } from "./kinds.ts";
import type { Exercise } from "./schema.ts";
import type { CourseStats } from "./stats.ts";
import { percent } from "./summary.ts";

const begin = "<!-- course stats -->";
const end = "<!-- /course stats -->";

const number = (value: number): string => value.toLocaleString("en");

/** Two tables in Markdown between two comments, as README quotes them. */
export function statsTable(stats: CourseStats): string {
  const { words, mutants, rejected } = stats;
  const used = (Object.keys(kinds) as Exercise["kind"][]).filter((kind) => stats.byKind[kind] !== undefined);
  const whole: readonly (readonly [string, string])[] = [
    ["modules", number(stats.modules.length)],
    ["lessons", number(stats.lessons)],
    ["minutes of reading and doing", number(stats.minutes)],
    ["exercises", number(stats.exercises)],
    ["skills that they practise", number(stats.skills)],
    ["checks", number(stats.checks)],
    ["wrong solutions, each with the message that it must earn", number(stats.wrongSolutions)],
    ["right solutions written another way", number(stats.alternatives)],
    [
      "solutions with one small fault that the checks turn away",
      mutants === 0 ? "0" : `${number(rejected)} of ${number(mutants)} (${percent(rejected, mutants)})`,
    ],
    ["terms in the glossary", number(stats.terms)],
    ["entries in the reference, each with an example that is run", number(stats.referenceEntries)],
    ["pages that explain a message, each with an example that earns it", number(stats.errorPages)],
    ["words in English", number(words.en)],
    ["words in Spanish", number(words.es)],
  ];
  const rows = [
    ...stats.modules.map((module) => ({ ...module, name: module.title })),
    { ...stats, name: "**all**" },
  ];
  return [
    begin,
    ...table(["the course has", ""], whole),
    "",
    ...table(
      ["module", "lessons", "minutes", "exercises", ...used.map((kind) => `\`${kind}\``)],
      rows.map((row) => [
        row.name,
        number(row.lessons),
        number(row.minutes),
        number(row.exercises),
        ...used.map((kind) => number(row.byKind[kind] ?? 0)),
      ]),
    ),
    end,
  ].join("\n");
}

/** What a text has between the two comments, with them; null if it has none. */
export function statsTableIn(text: string): string | null {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  return from === -1 || to < from ? null : text.slice(from, to + end.length);
}

/** A table whose first column is of words and whose others are of numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)];
}
