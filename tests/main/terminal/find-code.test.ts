import { join } from "node:path";
import { expect, test } from "vitest";
import { answered, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";

test("a student's own programs are searched as they stand, and nobody else's", async () => {
  const terminal = await bootProvisioned(join(temporaryFolder(), "data"));
  expect(await terminal.call("code:find", { text: "hour" })).toMatchObject({
    refusal: { kind: "signedOut" },
  });
  await terminal.signIn();
  const outline = answered(await terminal.call("course:outline", {}));
  const lessons = outline.modules.flatMap((module) => module.lessons.map((lesson) => lesson));
  const lesson = lessons.find(({ id }) => id === "a-first-program");
  const exercise = lesson?.exercises[0];
  if (!lesson || !exercise) throw new Error("the course has that lesson");
  const find = async (text: string) => answered(await terminal.call("code:find", { text })).lines;

  const save = (source: string) =>
    terminal.call("draft:save", { exercise: exercise.id, files: { "main.js": source } });
  answered(await save("const fareOfBus = 3;\nconst fare = 4;\n  console.log(FARE === 4);\n"));
  const [whole, same, part] = await find("fare");
  // A whole word comes before a part of one, in the order of the lines.
  expect(whole).toEqual({
    lesson: lesson.id,
    exercise: exercise.id,
    title: exercise.title,
    ...{ file: "main.js", line: 2, text: "const fare = 4;", from: 6, to: 10 },
  });
  expect([same?.line, part?.line]).toEqual([3, 1]);
  expect((await find("=== 4")).map(({ text }) => text)).toEqual(["console.log(FARE === 4);"]);

  // A new text takes the place of the one before.
  answered(await save(`${"x".repeat(500)}tram${"y".repeat(500)}\n`));
  expect(await find("fare")).toEqual([]);
  const [long] = await find("tram");
  expect(long?.text.slice(long.from, long.to)).toBe("tram");
  expect(long?.text).toHaveLength(200);
  expect(await find("  ")).toEqual([]);

  await terminal.signIn(terminal.james, "000111");
  expect(await find("tram")).toEqual([]);
});

test("what is asked for is a text of some length", async () => {
  const terminal = await bootProvisioned(join(temporaryFolder(), "data"));
  await terminal.signIn();
  for (const text of ["a", "x".repeat(201)]) {
    expect(await terminal.call("code:find", { text }), text).toMatchObject({ ok: false });
  }
});
