import type { WallMs } from "../bundle/std.ts";
import { byteOrderMark, csvRows } from "./csv-write.ts";
import { readExercises, readLearners, readProgress } from "./export-progress.ts";
import { isoTime } from "./export-time.ts";
import type { Facility } from "./facility.ts";
import type { ProgressState } from "./schema.ts";

/** A row for each student and exercise. Times are UTC, by the clocks of the terminals. One student at a time is in memory. */
export async function* gradebook(
  facility: Facility,
  sinceMs: WallMs | null,
): AsyncGenerator<string, void, undefined> {
  yield byteOrderMark;
  yield csvRows([
    [
      "Student",
      "Number",
      "Foothold id",
      "Lesson",
      "Exercise",
      "State",
      "Score",
      "Attempts",
      "First attempt",
      "Last attempt",
      "Passed at",
      "Passed on terminal",
    ],
  ]);
  for (const { id, name, number } of await readLearners(facility)) {
    const rows = await readProgress(facility, id, sinceMs);
    if (rows.length === 0) continue;
    yield csvRows(
      rows.map((row) => [
        name,
        number,
        id,
        row.lesson,
        row.exercise,
        words[row.state],
        scoreOf(row.state),
        row.attempts,
        isoTime(row.firstMs),
        isoTime(row.lastMs),
        isoTime(row.passedMs),
        row.terminal,
      ]),
    );
  }
}

/** A row for each student, those without work too, and a column for each exercise: 1 passed, 0 tried, empty nothing yet. */
export async function* wideGradebook(
  facility: Facility,
  sinceMs: WallMs | null,
): AsyncGenerator<string, void, undefined> {
  const exercises = await readExercises(facility);
  yield byteOrderMark;
  yield csvRows([
    [
      "Student",
      "Number",
      "Foothold id",
      "Passed",
      "Passed with help",
      "Tried",
      ...exercises.map(({ lesson, exercise }) => `${lesson}/${exercise}`),
    ],
  ]);
  for (const { id, name, number } of await readLearners(facility)) {
    const states = new Map(
      (await readProgress(facility, id, sinceMs)).map((row) => [row.exercise, row.state]),
    );
    const count = (state: ProgressState) => [...states.values()].filter((other) => other === state).length;
    const scores = exercises.map(({ exercise }) => {
      const state = states.get(exercise);
      return state === undefined ? null : scoreOf(state);
    });
    yield csvRows([[name, number, id, count("passed"), count("helped"), count("tried"), ...scores]]);
  }
}

const words: Readonly<Record<ProgressState, string>> = {
  new: "",
  tried: "tried",
  passed: "passed",
  helped: "passed with help",
};

/** Passing is passing; whether a hint was opened is told beside it, for the instructor to weigh. */
export const scoreOf = (state: ProgressState): 0 | 1 => (state === "passed" || state === "helped" ? 1 : 0);
