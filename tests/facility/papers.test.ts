import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../bundle/facts.ts";
import type { Papers } from "../../bundle/papers.ts";
import type { WallMs } from "../../bundle/std.ts";
import { collect } from "../../facility/collect.ts";
import { numbered, printable } from "../../facility/papers/code.ts";
import { documentOf } from "../../facility/papers/document.ts";
import { pdfOf } from "../../facility/papers/pdf.ts";
import { history } from "../bundle/sample.ts";
import { exportTo, freshFacility, freshFolder, nowMs, run, terminalOf } from "./sample.ts";

const project = {
  name: "A money book",
  cover: {
    title: "Our book",
    does: "It adds.\n\nIt never forgets.",
    learnt: "Señales: → y ñ",
    sample: "> total([])\n0\n",
    chosen: true,
  },
  finished: { atMs: 1_780_000_000_000, isSuspect: true },
  programs: [{ title: "Step 1", files: { "main.js": "export const a = 1;\n\nexport const b = '→';\n" } }],
};
const lesson = { title: "Lists", state: "passed", exercises: 3, passed: 2, helped: 1 } as const;
const papers: Papers = {
  language: "en",
  course: "Programming",
  transcript: {
    modules: [
      {
        title: "Arrays",
        of: 4,
        finished: 1,
        lessons: [{ ...lesson, finished: { atMs: 1_780_000_000_000, isSuspect: false } }],
      },
    ],
    skills: { passed: ["Loops"], tried: ["Objects"] },
    minutes: 125,
  },
  projects: [project],
};
const asked = { name: "María Ortiz", facility: "North campus", atMs: 1_785_000_000_000, papers };

describe("code on paper", () => {
  test("has its numbers, breaks long lines without one, and spells what the font has not", () => {
    expect(numbered("let a = 1;\n\n\tb();\n")).toEqual(["   1  let a = 1;", "   2  ", "   3      b();"]);
    const [first, second, third] = numbered(`${"x".repeat(100)}\ny`);
    expect([first?.length, second, third]).toEqual([94, `      ${"x".repeat(12)}`, "   2  y"]);
    expect(printable("ñ € “a” → 😀")).toBe("ñ € “a” \\u{2192} \\u{1f600}");
  });
});

/** All texts of a document, in order. */
const texts = (document: unknown): readonly string[] => {
  if (typeof document === "string") return [document];
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) =>
    ["content", "stack", "ul", "table", "body", "text"].includes(key) || /^\d+$/.test(key)
      ? texts(value)
      : [],
  );
};

describe("the papers", () => {
  test("say in the student's language what was done, with help or not, and where the clock was in doubt", () => {
    const english = texts(documentOf(asked)).join("\n");
    for (const part of [
      "María Ortiz",
      "2 h 5 min",
      "3 of 3, 1 of them with help",
      "(clock in doubt)",
      "It never forgets.",
    ])
      expect(english).toContain(part);
    const spanish = texts(documentOf({ ...asked, papers: { ...papers, language: "es" } })).join("\n");
    for (const part of ["Portafolio", "3 de 3, 1 con ayuda", "(reloj no seguro)", "Qué aprendí"])
      expect(spanish).toContain(part);
    expect(texts(documentOf({ ...asked, papers: { ...papers, transcript: null } })).join("\n")).not.toContain(
      "Arrays",
    );
  });

  test("are the same PDF each time, with title, language, bookmarks and the text's font in it", async () => {
    const [one, two] = [await pdfOf(asked), await pdfOf(asked)];
    expect(one.equals(two)).toBe(true);
    const text = one.toString("latin1");
    expect(text.startsWith("%PDF-")).toBe(true);
    for (const part of ["/Lang (en-US)", "/Outlines", "/FontFile2", "/DisplayDocTitle true"])
      expect(text).toContain(part);
    expect(one.length).toBeLessThan(100_000);
  });
});

test("whoever asked gets one file, of the newest request, under their name; made again it is the same", async () => {
  const { facility, folder, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const request = (language: Papers["language"]): Fact => ({
    kind: "printAsked",
    body: { papers: { ...papers, language } },
  });
  const stick = freshFolder();
  const events = history(seat.terminal.id, [request("en"), request("es")], { student: maria.id });
  await exportTo(stick, seat, events);
  const collected = await collect(facility, stick, nowMs as WallMs);
  expect(collected).toMatchObject({ ok: true });
  await facility.close();

  const out = join(freshFolder(), "papers");
  const made = await run(["papers", "--dir", folder, "--out", out]);
  expect(made).toMatchObject({ code: 0, err: "" });
  const [name, ...others] = readdirSync(out);
  expect([name, others]).toEqual([`Maria-Ortiz_${maria.id}.pdf`, []]);
  const first = readFileSync(join(out, name ?? ""));
  expect(first.toString("latin1")).toContain("/Lang (es-419)");
  expect((await run(["papers", "--dir", folder, "--out", out, "--json"])).code).toBe(0);
  expect(readFileSync(join(out, name ?? "")).equals(first)).toBe(true);
  const none = await run(["papers", "--dir", folder, "--out", out, "--since", "2100-01-01"]);
  expect(none.out).toContain("Nobody has asked for a print.");
});
