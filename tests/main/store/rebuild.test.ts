import type Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeBootId, makeStudentId } from "../../../bundle/fresh.ts";
import { openIdentities, renewIdentity } from "../../../main/identity.ts";
import { openLog } from "../../../main/store/log.ts";
import { differingFolds, type FoldTable, foldTables, rebuildFolds } from "../../../main/store/rebuild.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { history, stepped } from "../../support/histories.ts";
import { storeIn } from "../../support/store.ts";

const dump = (db: Database.Database) =>
  foldTables.map((table) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  );

describe("what the screens show, made again from the log,", () => {
  test("equals what was kept, after any history, also over several identities", async () => {
    const folder = temporaryFolder();
    const { clock, db, progress, ...first } = await storeIn(folder);
    let log = first.log;
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        const students = [makeStudentId(), makeStudentId()];
        for (const { who, fact, passMs } of events) {
          clock.setWall(clock.wallMs() + passMs);
          const student = who === null ? null : (students[who] ?? null);
          log.append(stepped(fact, student === null ? 1 : progress.nextStep(student)), student);
        }
        const kept = dump(db);
        expect(differingFolds(db)).toEqual([]);
        rebuildFolds(db);
        expect(dump(db)).toEqual(kept);
        await renewIdentity(folder);
        const identities = await openIdentities(folder);
        if (!identities.ok) throw new Error(identities.refusal.sentence);
        log = openLog(
          db,
          identities.value.map(({ id }) => id),
          makeBootId(),
          clock,
        );
      }),
      { numRuns: 25 },
    );
    expect(log.former.length).toBe(25);
    expect(dump(db).every((rows) => rows.length > 0)).toBe(true);
  });

  const changes: Readonly<Record<FoldTable, string>> = {
    progress: "UPDATE progress SET attempts = attempts + 1",
    opened_lessons: "DELETE FROM opened_lessons",
    opened_solutions: "DELETE FROM opened_solutions",
    attempts: "DELETE FROM attempts WHERE position = (SELECT max(position) FROM attempts)",
    own_steps: "UPDATE own_steps SET step = step - 1",
    read_feedback: "INSERT INTO read_feedback VALUES ('n-1')",
    questions: "UPDATE questions SET withdrawn = 1 - withdrawn",
    left_projects: "UPDATE left_projects SET step = step + 1",
    work: "UPDATE work SET position = position - 1",
    log_time: "UPDATE log_time SET lasted_ms = lasted_ms + 1",
    practice: "UPDATE practice SET rating = 5 - rating",
    practice_runs: "DELETE FROM practice_runs",
    taken_returns: "INSERT INTO taken_returns VALUES (99, 1)",
    covers_left: "UPDATE covers_left SET cover = '{}'",
    settings: "INSERT INTO settings VALUES ('s-1', 'language', 'es', 1)",
  };
  test.each(Object.entries(changes))("is found to differ in %s, and mended", async (table, change) => {
    const { db, log, progress } = await storeIn(temporaryFolder());
    const student = makeStudentId();
    for (const { fact } of fc.sample(history, { seed: 7, numRuns: 60 }).flat()) {
      log.append(stepped(fact, progress.nextStep(student)), student);
    }
    const before = dump(db);
    db.exec(change);
    expect(differingFolds(db)).toEqual([table]);
    expect(rebuildFolds(db)).toBe(log.last());
    expect(differingFolds(db)).toEqual([]);
    expect(dump(db)).toEqual(before);
  });
});
