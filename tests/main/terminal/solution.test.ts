import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadAuthored } from "../../../curriculum/load.ts";
import { readMarkdown } from "../../../curriculum/markdown.ts";
import { openCourse, packFolder } from "../../../curriculum/pack/file.ts";
import { codeMark, type Passage } from "../../../curriculum/prose.ts";
import type { ExerciseId, LocalText } from "../../../curriculum/schema.ts";
import { localTreeOf } from "../../../curriculum/text-tree.ts";
import { answered, bootIn, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";

const kinds = join(import.meta.dirname, "../../fixtures/kinds");
const authored = answered(loadAuthored(kinds));
const lessons = authored.modules.flatMap((module) => module.lessons);
const exercises = lessons.flatMap((lesson) => lesson.exercises);
const bothOf = ({ en, es }: LocalText) => (es === undefined ? [en] : [en, es]);

/** Its words between its pieces of code. */
const wordsOf = ({ text }: Passage) => text.split(codeMark);

/** What tells how an exercise is done: what is long enough not to stand elsewhere by chance. */
function secretsOf({ explanation, solution, alternatives }: (typeof exercises)[number]): readonly string[] {
  const files = [solution, ...alternatives.map((each) => each.files)].flatMap((each) => Object.values(each));
  const told = bothOf(explanation).flatMap((text) => readMarkdown(text).passages.flatMap(wordsOf));
  return [...told, ...files].map((text) => text.trim()).filter((text) => text.length >= 20);
}

function exercise(id: string) {
  const found = exercises.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no exercise ${id}`);
  const { solution, alternatives, explanation, hints } = found;
  const ways = [solution, ...alternatives.map(({ files }) => files)];
  return {
    id: found.id,
    hints,
    files: solution,
    view: { solution: { ways, explanation: localTreeOf(explanation) } },
  };
}

function packed(): string {
  const folder = temporaryFolder();
  answered(packFolder(kinds, folder));
  return folder;
}

const packIn = (course: string) => join(course, readdirSync(course)[0] ?? "");

async function atWork(course = packed()) {
  const data = temporaryFolder();
  const terminal = await bootProvisioned(data, {}, course);
  await terminal.signIn();
  return {
    ...terminal,
    course,
    async openHints(id: string, count: number) {
      for (let number = 1; number <= count; number++) {
        answered(await terminal.call("hint:open", { exercise: id, number }));
      }
    },
    async stateOf(id: string) {
      const lesson = lessons.find((each) => each.exercises.some((one) => one.id === id))?.id ?? "";
      const view = answered(await terminal.call("lesson:open", { lesson }));
      const { state, gaveUp } = view.exercises.find((one) => one.id === id) ?? {};
      return { state, gaveUp };
    },
  };
}

test("nothing that a terminal says tells a solution before it is passed or given up, and no byte of its course does", async () => {
  const terminal = await atWork();
  const said: unknown[] = [
    await terminal.call("terminal:state", {}),
    await terminal.call("course:outline", {}),
  ];
  for (const { id } of lessons) said.push(await terminal.call("lesson:open", { lesson: id }));
  for (const { id, starter } of exercises) {
    said.push(await terminal.call("solution:open", { exercise: id }));
    said.push(await terminal.call("draft:reset", { exercise: id }));
    said.push(await terminal.call("attempt:grade", { exercise: id, files: starter }));
  }
  const all = JSON.stringify(said);
  expect(all).toContain("hintsFirst");
  const bytes = readFileSync(packIn(terminal.course), "latin1");
  const secrets = exercises.flatMap((each) => secretsOf(each).map((text) => [each.id, text] as const));
  expect(secrets.length).toBeGreaterThan(20);
  for (const [id, text] of secrets) {
    expect(all, id).not.toContain(JSON.stringify(text).slice(1, -1));
    expect(bytes, id).not.toContain(Buffer.from(text).toString("latin1"));
  }
});

test("who has passed reads how it can be done, with every other way, as often as they like; nothing is recorded for it", async () => {
  const terminal = await atWork();
  const { id, files, view } = exercise("tea-order");
  expect(await terminal.call("solution:open", { exercise: id })).toMatchObject({
    refusal: { kind: "hintsFirst" },
  });
  expect(answered(await terminal.call("attempt:grade", { exercise: id, files })).exerciseState).toBe(
    "passed",
  );
  for (let time = 0; time < 2; time++) {
    expect(answered(await terminal.call("solution:open", { exercise: id }))).toEqual(view);
  }
  expect(await terminal.stateOf(id)).toEqual({ state: "passed", gaveUp: false });
});

test("who gives up after all hints reads it too, then passes with help; that is known after a restart, and only of them", async () => {
  const terminal = await atWork();
  const { id, hints, files, view } = exercise("bean-soup");
  await terminal.openHints(id, hints.length - 1);
  expect(await terminal.call("solution:open", { exercise: id })).toMatchObject({
    refusal: { kind: "hintsFirst" },
  });
  expect((await terminal.stateOf(id)).gaveUp).toBe(false);
  answered(await terminal.call("hint:open", { exercise: id, number: hints.length }));
  expect(answered(await terminal.call("solution:open", { exercise: id }))).toEqual(view);
  expect(await terminal.stateOf(id)).toEqual({ state: "new", gaveUp: true });
  await terminal.close();

  const again = await bootIn(terminal.data, {}, terminal.course);
  await again.call("session:signIn", { student: terminal.james, pin: "000111" });
  expect(await again.call("solution:open", { exercise: id })).toMatchObject({
    refusal: { kind: "hintsFirst" },
  });
  await again.call("session:signIn", { student: terminal.maria, pin: "482913" });
  expect(answered(await again.call("solution:open", { exercise: id }))).toEqual(view);
  const graded = answered(await again.call("attempt:grade", { exercise: id, files }));
  expect([graded.verdict.kind, graded.exerciseState]).toEqual(["passed", "helped"]);
});

test("a damaged solution, a damaged lesson: one sentence each, nothing is recorded, and the rest goes on", async () => {
  const course = packed();
  const pack = answered(openCourse(course));
  const lines = pack.index.modules.flatMap((module) => module.lessons);
  const [first, second] = lines;
  const hurt = first?.exercises[0];
  if (!first || !second || !hurt) throw new Error("two lessons, and an exercise");
  const file = packIn(course);
  const bytes = readFileSync(file);
  // The parts lie at the end of the file, in the order of the index.
  const sizes = [
    { name: "words", size: pack.index.words.bytes },
    ...lines.flatMap(({ id, part, exercises: own }) => [
      { name: `lesson ${id}`, size: part.bytes },
      ...own.map((each) => ({ name: `answer ${each.id}`, size: each.answer.bytes })),
    ]),
  ];
  let from = bytes.length - sizes.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of sizes) {
    if (name === `answer ${hurt.id}` || name === `lesson ${second.id}`) bytes.fill(0, from, from + size);
    from += size;
  }
  writeFileSync(file, bytes);

  const terminal = await atWork(course);
  const answer = exercises.find(({ id }) => id === hurt.id);
  await terminal.openHints(hurt.id, answer?.hints.length ?? 0);
  expect(await terminal.call("solution:open", { exercise: hurt.id })).toMatchObject({
    refusal: {
      kind: "damagedPart",
      sentence: expect.stringContaining("The solution of this exercise is damaged"),
    },
  });
  expect((await terminal.stateOf(hurt.id)).gaveUp).toBe(false);
  expect(await terminal.call("lesson:open", { lesson: second.id })).toMatchObject({
    refusal: { kind: "damagedPart", sentence: expect.stringContaining("This lesson is damaged") },
  });
  // What was typed there is kept all the same, and all else is taught.
  const inSecond = second.exercises[0]?.id ?? ("" as ExerciseId);
  expect(
    await terminal.call("draft:save", { exercise: inSecond, files: { "main.js": "mine" } }),
  ).toMatchObject({ ok: true });
  expect(answered(await terminal.call("course:outline", {})).modules[0]?.lessons).toHaveLength(lines.length);
  for (const { id } of lines.filter((each) => each !== second)) {
    expect(await terminal.call("lesson:open", { lesson: id })).toMatchObject({ ok: true });
  }
});
