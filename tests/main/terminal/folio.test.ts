import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { readBundle } from "../../../bundle/bundle.ts";
import { facts } from "../../../bundle/facts.ts";
import { loadAuthored } from "../../../curriculum/load.ts";
import type { ExerciseId, LessonId } from "../../../curriculum/schema.ts";
import { built } from "../../../main/config/built.ts";
import { provisionFolder } from "../../../main/provision-folder.ts";
import { storeFile } from "../../../main/store/places.ts";
import { differingFolds } from "../../../main/store/rebuild.ts";
import { answered, bootIn } from "../../support/booted.ts";
import { fileOf } from "../../support/exported.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { finishedProject, longWay, wayLessons } from "../../support/long-way.ts";
import { makeProvisioning, pin, staffSecret } from "../../support/provisioned.ts";

const project = finishedProject as LessonId;

async function afterTheLongWay() {
  const data = temporaryFolder();
  const file = join(temporaryFolder(), "provisioning.json");
  const { provisioning, reader } = await makeProvisioning();
  const [maria] = provisioning.students;
  if (!maria) throw new Error("nobody is on the roster");
  writeFileSync(file, JSON.stringify(provisioning));
  await provisionFolder(data, file, "update");
  await longWay(data, maria.id);
  const terminal = await bootIn(data);
  const signIn = async () => answered(await terminal.call("session:signIn", { student: maria.id, pin }));
  await signIn();
  return { ...terminal, reader, maria: maria.id, signIn };
}

test("progress tells what the log holds: skills, weeks without the doubtful day, each exercise's story and its texts", async () => {
  const { call } = await afterTheLongWay();
  const view = answered(await call("progress:open", { language: "en" }));
  const states = new Set(view.skills.map(({ state }) => state));
  expect(states).toEqual(new Set(["new", "tried", "passed"]));
  const lessons = view.modules.flatMap((module) => module.lessons);
  expect(lessons.filter(({ state }) => state === "passed")).toHaveLength(wayLessons.finished + 1);
  const stories = lessons.flatMap(({ exercises }) => exercises);
  expect(stories.filter(({ gaveUp }) => gaveUp).map(({ state }) => state)).toEqual(["helped"]);
  const doubtful = stories.filter(({ passed }) => passed?.isSuspect);
  expect(doubtful.length).toBeGreaterThan(0);
  // The year ahead makes no year of empty weeks.
  expect(view.weeks.length).toBeLessThan(16);
  const sum = (what: "attempts" | "exercises") => view.weeks.reduce((all, week) => all + week[what], 0);
  const attempts = stories.reduce((all, story) => all + story.attempts, 0);
  expect(sum("attempts")).toBe(attempts - doubtful.reduce((all, story) => all + story.attempts, 0));
  expect(sum("exercises")).toBe(stories.filter(({ passed }) => passed && !passed.isSuspect).length);

  const twice = stories.find(({ attempts, passed }) => attempts === 3 && passed !== null);
  if (!twice) throw new Error("an exercise with three attempts");
  const story = answered(await call("progress:attempts", { exercise: twice.id }));
  expect(story.attempts.map(({ verdict }) => verdict)).toEqual(["passed", "failed", "failed"]);
  const authored = answered(loadAuthored(built.authored)).modules.flatMap((module) => module.lessons);
  const exercise = authored.flatMap(({ exercises }) => exercises).find(({ id }) => id === twice.id);
  expect(story.attempts[0]?.files).toEqual(exercise?.solution);
  expect(story.attempts[2]?.files).toEqual(exercise?.starter);
});

test("a cover is kept as it is typed, its run is the program's own, and a print carries all of it in the bundle", async () => {
  const { call, close, data, maria, reader, signIn } = await afterTheLongWay();
  const before = answered(await call("portfolio:open", { language: "es" }));
  const mine = before.projects.find(({ id }) => id === project);
  expect(mine).toMatchObject({ done: 5, steps: 5, cover: { title: "", chosen: false } });
  expect(before.projects.find(({ id }) => id === "log-analyser")).toMatchObject({ done: 0, programs: [] });
  expect(await call("portfolio:print", { language: "es", transcript: false })).toMatchObject({
    refusal: { kind: "nothingToPrint" },
  });

  const sample = answered(
    await call("portfolio:sample", {
      exercise: "read-a-money-line" as ExerciseId,
      input: [],
      call: 'readEntry("2026-03-02; in; food; 4.35; bread").cents',
      language: "en",
    }),
  );
  expect(sample.isCut).toBe(false);
  expect(sample.text).toMatch(/^> readEntry\(.*\n/);
  const cover = {
    title: "Our kitchen's book",
    does: "It reads the book.",
    learnt: "To throw.",
    sample: sample.text,
    chosen: true,
  };
  answered(await call("portfolio:keep", { project, cover }));
  expect(
    await call("portfolio:keep", { project, cover: { ...cover, title: "x".repeat(121) } }),
  ).toMatchObject({ ok: false });
  answered(await call("portfolio:print", { language: "es", transcript: true }));
  expect(answered(await call("portfolio:open", { language: "es" })).print).toMatchObject({
    projects: 1,
    hasLeft: false,
  });

  answered(await call("staff:signIn", { secret: staffSecret }));
  expect(answered(await call("staff:overview", {})).prints).toBe(1);
  const report = answered(await call("staff:export", { folder: temporaryFolder() }));
  expect(answered(await call("staff:overview", {})).prints).toBe(0);
  const { events } = answered(await readBundle(readFileSync(fileOf(report)), reader));
  expect(events.filter(({ kind }) => kind === "coverLeft").map(({ body }) => body)).toMatchObject([
    { ...cover, project },
  ]);
  const asked = events.find(({ kind }) => kind === "printAsked");
  expect(asked?.student).toBe(maria);
  const { papers } = facts.printAsked.parse(asked?.body);
  expect(papers.projects.map(({ cover, programs }) => [cover.title, programs.length])).toEqual([
    [cover.title, 5],
  ]);
  const lessons = papers.transcript?.modules.flatMap((module) => module.lessons) ?? [];
  expect(lessons).toHaveLength(wayLessons.begun + 1);
  expect(lessons.filter(({ finished }) => finished?.isSuspect)).toHaveLength(1);
  expect(JSON.stringify(papers)).not.toContain("Maria");
  await signIn();
  expect(answered(await call("portfolio:open", { language: "en" })).print?.hasLeft).toBe(true);
  await close();

  const db = new Database(join(data, storeFile), { readonly: true });
  expect(differingFolds(db)).toEqual([]);
  db.close();
  const again = await bootIn(data);
  await again.call("session:signIn", { student: maria, pin });
  const after = answered(await again.call("portfolio:open", { language: "en" }));
  expect(after.projects.find(({ id }) => id === project)?.cover).toEqual(cover);
});
