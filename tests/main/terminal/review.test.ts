import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { loadAuthored } from "../../../curriculum/load.ts";
import { built } from "../../../main/config/built.ts";
import { provisionFolder } from "../../../main/provision-folder.ts";
import { storeFile } from "../../../main/store/places.ts";
import { differingFolds } from "../../../main/store/rebuild.ts";
import { answered, bootIn } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { practiseDaysAgo } from "../../support/practised.ts";
import { makeProvisioning, pin } from "../../support/provisioned.ts";

const authored = answered(loadAuthored(built.authored)).modules.flatMap(({ lessons }) => lessons);

/** Maria, signed in, who passed what the first lesson asks nine days ago. */
async function nineDaysLater() {
  const data = temporaryFolder();
  const file = join(temporaryFolder(), "provisioning.json");
  const { provisioning } = await makeProvisioning();
  const maria = provisioning.students.find(({ name }) => name === "Maria");
  if (!maria) throw new Error("Maria is on the roster");
  writeFileSync(file, JSON.stringify(provisioning));
  await provisionFolder(data, file, "update");
  await practiseDaysAgo(data, maria.id, 9, 1);
  const terminal = await bootIn(data);
  answered(await terminal.call("session:signIn", { student: maria.id, pin }));
  return terminal;
}

function exerciseOf(id: string) {
  const lesson = authored.find(({ exercises }) => exercises.some((each) => each.id === id));
  const exercise = lesson?.exercises.find((each) => each.id === id);
  if (!lesson || !exercise) throw new Error(`no exercise ${id}`);
  return { lesson, exercise };
}

test("a review begins from the starter, changes neither state nor kept text, and is told by Home; the folds hold", async () => {
  const terminal = await nineDaysLater();
  const today = answered(await terminal.call("review:today", {}));
  const [item] = today.items;
  if (!item) throw new Error("something has come back");
  const { lesson, exercise } = exerciseOf(item.exercise);
  const { id, starter, solution } = exercise;
  const kept = { "main.js": "// mine\n" };
  answered(await terminal.call("draft:save", { exercise: id, files: kept }));

  const opened = answered(await terminal.call("review:open", { exercise: id })).view.exercises;
  expect(opened).toMatchObject([{ id, starter, draft: null, state: "new", hints: { opened: [] } }]);
  const failed = answered(
    await terminal.call("attempt:grade", { exercise: id, files: starter, review: true }),
  );
  expect(failed).toMatchObject({ exerciseState: "tried", number: 3 });
  answered(await terminal.call("hint:open", { exercise: id, number: 1, review: true }));
  answered(await terminal.call("draft:save", { exercise: id, files: solution, review: true }));
  const again = answered(await terminal.call("review:open", { exercise: id })).view.exercises;
  expect(again).toMatchObject([
    { draft: { files: solution }, state: "tried", hints: { opened: [exercise.hints[0]] } },
  ]);
  const passed = answered(
    await terminal.call("attempt:grade", { exercise: id, files: solution, review: true }),
  );
  expect(passed.exerciseState).toBe("helped");

  const view = answered(await terminal.call("lesson:open", { lesson: lesson.id }));
  expect(view.exercises.find((each) => each.id === id)).toMatchObject({
    state: "passed",
    draft: { files: kept },
    hints: { opened: [] },
  });
  const home = answered(await terminal.call("home:open", { language: "en" }));
  expect(home.review.done).toBe(1);
  expect(home.review.items.map((each) => each.exercise)).not.toContain(id);
  expect(home.week.exercises).toBe(0);
  expect(answered(await terminal.call("review:open", { exercise: id })).view.exercises[0]?.draft).toBeNull();

  await terminal.close();
  const db = new Database(join(terminal.data, storeFile), { readonly: true });
  expect(differingFolds(db)).toEqual([]);
  const rated = db.prepare(
    "SELECT rating, passed, review FROM practice WHERE exercise = ? ORDER BY position",
  );
  expect(rated.raw().all(id)).toEqual([
    [2, 1, 0],
    [1, 0, 1],
    [1, 1, 1],
  ]);
  db.close();
});

test("what was not passed can neither be reviewed nor looked up by way of a review", async () => {
  const terminal = await nineDaysLater();
  const exercise = authored[5]?.exercises[0];
  if (!exercise) throw new Error("the sixth lesson has an exercise");
  const of = { exercise: exercise.id };
  for (const answer of [
    await terminal.call("review:open", of),
    await terminal.call("hint:open", { ...of, number: 1, review: true }),
    await terminal.call("solution:open", { ...of, review: true }),
    await terminal.call("attempt:grade", { ...of, files: exercise.solution, review: true }),
  ]) {
    expect(answer).toMatchObject({ ok: false, refusal: { kind: "notPassedYet" } });
  }
  const outline = answered(await terminal.call("course:outline", {}));
  const lines = outline.modules.flatMap(({ lessons }) => lessons.flatMap(({ exercises }) => exercises));
  expect(lines.find(({ id }) => id === exercise.id)?.state).toBe("new");
});
