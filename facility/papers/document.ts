import type { Claim, Papers, Project, Transcript } from "../../bundle/papers.ts";
import { numbered, printable } from "./code.ts";
import type { Content } from "./pdfmake.ts";
import { type PaperWords, paperWords } from "./words.ts";

export interface Asked {
  /** `null`: not on the roster. */
  readonly name: string | null;
  readonly facility: string;
  /** When it was asked, by the terminal's clock. */
  readonly atMs: number;
  readonly papers: Papers;
}

const locales = { en: "en-US", es: "es-419" } as const;
const grey = "#5c554b";

/** The papers as pdfmake sets them: a cover, the transcript, then each project with its code. */
export function documentOf({ name, facility, atMs, papers }: Asked): Content {
  const { language, course, transcript, projects } = papers;
  const words = paperWords[language];
  const day = (ms: number) => new Intl.DateTimeFormat(locales[language], { dateStyle: "long" }).format(ms);
  const dayOf = ({ atMs: ms, isSuspect }: Claim) => (isSuspect ? words.doubtful(day(ms)) : day(ms));
  const title = `${words.portfolio}: ${name ?? facility}`;
  const made = new Date(atMs);
  return {
    pageSize: "LETTER",
    pageMargins: [54, 54, 54, 60],
    language: locales[language],
    displayTitle: true,
    info: {
      ...{ title, subject: course, author: name ?? "", creator: "Foothold", producer: "Foothold" },
      ...{ creationDate: made, modDate: made },
    },
    defaultStyle: { font: "Text", fontSize: 10.5, lineHeight: 1.25 },
    styles: {
      name: { fontSize: 30, bold: true },
      part: { fontSize: 20, bold: true, margin: [0, 0, 0, 8] },
      head: { fontSize: 12, bold: true, margin: [0, 12, 0, 3] },
      small: { fontSize: 9, color: grey },
      code: { font: "Code", fontSize: 8.5, lineHeight: 1.4, preserveLeadingSpaces: true },
    },
    footer: (page: number, of: number) => ({
      columns: [
        { text: `${name ?? ""} · ${course}`, style: "small" },
        { text: words.page(page, of), style: "small", alignment: "right" },
      ],
      margin: [54, 20, 54, 0],
    }),
    content: [
      ...coverPage(name ?? facility, course, facility, words, day(atMs), papers),
      ...(transcript ? transcriptPages(transcript, words, dayOf) : []),
      ...projects.flatMap((project) => projectPages(project, words, dayOf)),
    ],
  };
}

function coverPage(
  name: string,
  course: string,
  facility: string,
  words: PaperWords,
  day: string,
  { transcript, projects }: Papers,
): readonly Content[] {
  return [
    { text: words.portfolio, style: "small", margin: [0, 150, 0, 4] },
    { text: prose(name), style: "name", outline: true },
    { text: course, fontSize: 14, margin: [0, 6, 0, 0] },
    { text: `${facility} · ${words.asked(day)}`, style: "small", margin: [0, 4, 0, 60] },
    { text: words.contents, style: "head" },
    {
      ul: [
        ...(transcript ? [words.transcript] : []),
        ...projects.map(({ cover, name: called }) => prose(cover.title || called)),
      ],
    },
  ];
}

type DayOf = (claim: Claim) => string;

function transcriptPages(
  { minutes, modules, skills }: Transcript,
  words: PaperWords,
  dayOf: DayOf,
): readonly Content[] {
  return [
    { text: words.transcript, style: "part", pageBreak: "before", outline: true },
    { text: words.clocks, style: "small" },
    { text: words.worked(Math.floor(minutes / 60), minutes % 60), margin: [0, 6, 0, 0] },
    ...titlesOf(words.canDo, skills.passed),
    ...titlesOf(words.isLearning, skills.tried),
    ...modules.map(({ finished, lessons, of, title }): Content => {
      const head = [words.lesson, words.finishedHead, words.exercises].map(
        (text): Content => ({ text, style: "small" }),
      );
      const rows = lessons.map((lesson): readonly unknown[] => [
        lesson.title,
        lesson.finished ? dayOf(lesson.finished) : lesson.state === "passed" ? words.elsewhere : words.begun,
        lesson.exercises === 0
          ? words.reading
          : words.passed(lesson.passed + lesson.helped, lesson.exercises, lesson.helped),
      ]);
      return {
        stack: [
          {
            text: [
              { text: title, bold: true },
              { text: `  ${words.moduleLessons(finished, of)}`, style: "small" },
            ],
            margin: [0, 14, 0, 3],
          },
          {
            layout: "lightHorizontalLines",
            table: { headerRows: 1, widths: ["*", 140, 140], body: [head, ...rows], dontBreakRows: true },
          },
        ],
      };
    }),
  ];
}

function titlesOf(head: string, titles: readonly string[]): readonly Content[] {
  if (titles.length === 0) return [];
  return [{ text: head, style: "head" }, { text: `${titles.join(", ")}.` }];
}

function projectPages(
  { cover, finished, name, programs }: Project,
  words: PaperWords,
  dayOf: DayOf,
): readonly Content[] {
  const says = (head: string, text: string): readonly Content[] =>
    text.trim() === ""
      ? []
      : [
          { text: head, style: "head" },
          ...text
            .trim()
            .split(/\n+/)
            .map((line): Content => ({ text: prose(line), margin: [0, 0, 0, 4] })),
        ];
  const title = cover.title.trim() || name;
  const under = [title === name ? "" : name, finished ? words.finished(dayOf(finished)) : ""];
  return [
    { text: prose(title), style: "part", pageBreak: "before", outline: true },
    { text: under.filter((part) => part !== "").join(" · "), style: "small" },
    ...says(words.does, cover.does),
    ...says(words.learnt, cover.learnt),
    ...(cover.sample === ""
      ? []
      : [
          { text: words.run, style: "head" },
          codeOf(cover.sample.replace(/\n$/, "").split("\n").map(printable)),
        ]),
    { text: words.code, style: "head" },
    ...programs.flatMap(({ title: step, files }) => [
      { text: step, bold: true, margin: [0, 8, 0, 2] },
      ...Object.entries(files).flatMap(([file, text]): readonly Content[] => [
        { text: prose(file), style: "small", margin: [0, 6, 0, 2] },
        codeOf(numbered(text)),
      ]),
    ]),
  ];
}

/** A line that is nothing would have no height. */
function codeOf(lines: readonly string[]): Content {
  return { stack: lines.map((line): Content => ({ text: line === "" ? " " : line, style: "code" })) };
}

/** What a person wrote, on one line. The text's font has the letters of all languages written in Latin, Greek or Cyrillic. */
function prose(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
