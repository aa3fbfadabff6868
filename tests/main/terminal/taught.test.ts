import { expect, test } from "vitest";
import type { LessonId } from "../../../curriculum/schema.ts";
import { taughtWords } from "../../../main/terminal/taught.ts";
import { answered, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";

test("a lesson tells what was taught up to it, as it is typed", async () => {
  const terminal = await bootProvisioned(temporaryFolder());
  await terminal.signIn();
  const lessonsOf = answered(await terminal.call("course:outline", {})).modules.flatMap(
    ({ lessons }) => lessons,
  );
  const taughtIn = async (id: LessonId) =>
    answered(await terminal.call("lesson:open", { lesson: id })).taught;
  const first = await taughtIn(lessonsOf[0]?.id ?? ("" as LessonId));
  const adding = await taughtIn("adding-and-taking" as LessonId);
  const before = await taughtIn("a-list-of-values" as LessonId);
  expect(adding).toEqual(expect.arrayContaining([...first, "const", "console", ".log", ".push", ".pop"]));
  expect(before).not.toContain(".push");
  // `join` of the constructs is the plus between texts, and no list's method.
  expect(before).not.toContain("join");
});

test("what the course does not have has taught nothing", () => {
  expect(taughtWords({ modules: [] }, "gone" as LessonId)).toEqual([]);
});
