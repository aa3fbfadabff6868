import { facts } from "../bundle/facts.ts";
import type { TerminalId } from "../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { hashExercise } from "../curriculum/hash.ts";
import { openCourse } from "../curriculum/pack/file.ts";
import { readLessons } from "../curriculum/pack/read.ts";
import type { Graded } from "../curriculum/schema.ts";
import { type Grader, startGrader } from "../sandbox/grader.ts";
import { built } from "./built.ts";
import type { CollectReport } from "./collect.ts";
import type { Database } from "./database.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { sampleOf } from "./sample.ts";
import type { RegradeOutcome } from "./schema.ts";

export interface RegradeAsk {
  /** 0 to 1: how many of the passes of a terminal that nothing speaks against. */
  readonly share: number;
  /** The folder with a course's pack; the built one if it is left out. */
  readonly course?: string | undefined;
  readonly nowMs: WallMs;
}

/** How many passes came out how. */
export type Regraded = Readonly<Record<RegradeOutcome, number>>;

/**
 * Grades passes again from their source: of the files that were taken in now a sample, of flagged terminals and of those
 * with two histories all that were not graded again yet. What comes out is kept, and changes nobody's progress.
 */
export function regradeCollected(
  facility: Facility,
  { files }: Pick<CollectReport, "files">,
  ask: RegradeAsk,
): Promise<Result<Regraded, Refusal<"noCourse"> | DiskRefusal>> {
  return onDisk(facility.place, async () => {
    const { db } = facility;
    const sample = await sampleOf(facility, ask.share);
    const passes = new Map<string, Pass>();
    for (const { result } of files) {
      if (!result.ok || result.value.newEvents === 0) continue;
      const { terminal, from, to } = result.value.header;
      for (const pass of await newPasses(db, { terminal: terminal.id, from, to })) {
        if (sample(pass.hash)) passes.set(pass.hash, pass);
      }
    }
    for (const pass of await watchedPasses(facility)) passes.set(pass.hash, pass);
    return passes.size === 0 ? ok(nothing) : gradeAll(facility, [...passes.values()], ask);
  });
}

const nothing: Regraded = { same: 0, differs: 0, otherVersion: 0 };

type Pass = Awaited<ReturnType<typeof newPasses>>[number];

/** Passes that were not graded again yet. */
const ungraded = (db: Database) =>
  db
    .selectFrom("attempt")
    .innerJoin("log", "log.no", "attempt.log")
    .innerJoin("terminal", "terminal.id", "log.terminal")
    .innerJoin("event", (join) =>
      join.onRef("event.log", "=", "attempt.log").onRef("event.seq", "=", "attempt.seq"),
    )
    .leftJoin("regrade", (join) =>
      join.onRef("regrade.log", "=", "attempt.log").onRef("regrade.seq", "=", "attempt.seq"),
    )
    .select(["attempt.log", "attempt.seq", "event.hash"])
    .where("attempt.verdict", "=", "passed")
    .where("regrade.log", "is", null);

const newPasses = (db: Database, range: { terminal: TerminalId; from: number; to: number }) =>
  ungraded(db)
    .where("terminal.id", "=", range.terminal)
    .where("attempt.seq", ">=", range.from)
    .where("attempt.seq", "<=", range.to)
    .execute();

const watchedPasses = ({ db, id }: Facility) =>
  ungraded(db)
    .where("terminal.facility", "=", id)
    .where((row) => row.or([row("terminal.two_histories", "=", 1), row("terminal.flagged", "is not", null)]))
    .execute();

async function gradeAll(
  { db, id: facility }: Facility,
  passes: readonly Pass[],
  ask: RegradeAsk,
): Promise<Result<Regraded, Refusal<"noCourse">>> {
  const exercises = exercisesOf(ask.course ?? built.course);
  if (!exercises.ok) return exercises;
  let grader: Grader | null = null;
  const counts = { ...nothing };
  try {
    for (const { log, seq } of passes) {
      const row = await db
        .selectFrom("event")
        .select("body")
        .where("log", "=", log)
        .where("seq", "=", seq)
        .executeTakeFirstOrThrow();
      const { exercise: name, files, provenance } = facts.attempted.parse(JSON.parse(row.body));
      const exercise = exercises.value.get(name);
      const now = exercise && hashExercise(exercise);
      let came: Came = { outcome: "otherVersion", verdict: "" };
      if (exercise && now?.exercise === provenance.exercise && now.checks === provenance.checks) {
        grader ??= startGrader(built);
        came = await gradeAgain(grader, exercise, files, provenance.runner);
      }
      counts[came.outcome] += 1;
      await db
        .insertInto("regrade")
        .values({ log, seq, facility, ...came, graded_ms: ask.nowMs })
        .onConflict((conflict) => conflict.columns(["log", "seq"]).doNothing())
        .execute();
    }
    return ok(counts);
  } finally {
    await grader?.close();
  }
}

interface Came {
  readonly outcome: RegradeOutcome;
  readonly verdict: string;
}

/** A pass that does not repeat is graded a second time, so that a machine out of breath accuses nobody. */
async function gradeAgain(
  grader: Grader,
  exercise: Graded,
  files: Readonly<Record<string, string>>,
  runner: string,
): Promise<Came> {
  let verdict = "";
  for (let time = 1; time <= 2; time++) {
    const grade = await grader.grade(exercise.grading, files, { provenance: hashExercise(exercise) });
    verdict = grade.verdict.kind;
    if (verdict === "passed") return { outcome: "same", verdict };
    if (grade.provenance.runner !== runner) return { outcome: "otherVersion", verdict };
  }
  return { outcome: "differs", verdict };
}

function exercisesOf(folder: string): Result<ReadonlyMap<string, Graded>, Refusal<"noCourse">> {
  const course = openCourse(folder);
  const lessons = course.ok ? readLessons(course.value) : course;
  if (!lessons.ok) {
    return refuse(
      "noCourse",
      `No pass was graded again, because the course cannot be read (${lessons.refusal.sentence}); nothing is lost: name a good one with --course, flag the terminal, and collect again.`,
    );
  }
  return ok(new Map(lessons.value.flatMap((lesson) => lesson.exercises.map((one) => [one.id, one]))));
}
