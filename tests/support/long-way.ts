import { makeBootId } from "../../bundle/fresh.ts";
import type { StudentId } from "../../bundle/ids.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { built } from "../../main/config/built.ts";
import { openIdentities } from "../../main/identity.ts";
import { openLog } from "../../main/store/log.ts";
import { openStore } from "../../main/store/open.ts";
import { answered } from "./booted.ts";
import { handClock } from "./clock.ts";

const hash = "0".repeat(64);
const dayMs = 86_400_000;

/** Of the first modules, how many lessons the student of `longWay` finished, and how many began. */
export const wayLessons = { finished: 14, begun: 15 } as const;
export const finishedProject = "budget-ledger";

/**
 * Puts months of one student into the log of a provisioned terminal, which must not run: the first lessons of the course with right
 * answers after wrong ones, some with a hint or the solution, one lesson on a day on which the clock stood a year ahead, and
 * the first project.
 */
export async function longWay(data: string, student: StudentId, nowMs = Date.now()): Promise<void> {
  const { modules } = answered(loadAuthored(built.authored));
  const { db, close } = answered(openStore(data));
  const clock = handClock();
  clock.setWall(nowMs - 80 * dayMs);
  const ids = answered(await openIdentities(data)).map(({ id }) => id);
  const log = openLog(db, ids, makeBootId(), clock);
  log.append({ kind: "booted", body: { version: "1", shell: "test" } }, null);
  let step = 0;
  const lessons = modules.flatMap((module) => module.lessons);
  const project = lessons.filter(({ id }) => id === finishedProject);
  for (const [at, lesson] of [...lessons.slice(0, wayLessons.begun), ...project].entries()) {
    const isAhead = at === 5;
    if (isAhead) clock.setWall(clock.wallMs() + 365 * dayMs);
    log.append({ kind: "signedIn", body: {} }, student);
    step += 1;
    log.append({ kind: "lessonOpened", body: { lesson: lesson.id, step } }, student);
    for (const [turn, exercise] of lesson.exercises.entries()) {
      if (turn === 1 && at === wayLessons.finished) break;
      const tries = 1 + ((at + turn) % 3);
      for (let number = 1; number <= tries; number++) {
        clock.pass(7 * 60_000);
        step += 1;
        const passes = number === tries;
        if (passes && turn === 1 && at % 3 === 1)
          log.append({ kind: "hintOpened", body: { exercise: exercise.id, number: 1 } }, student);
        if (passes && turn === 0 && at === 4)
          log.append({ kind: "solutionOpened", body: { exercise: exercise.id } }, student);
        const files = passes ? exercise.solution : exercise.starter;
        const state: "passed" | "failed" = passes ? "passed" : "failed";
        const check = { path: ["it works"], state, message: "" };
        const body = { lesson: lesson.id, exercise: exercise.id, number, step, files, checks: [check] };
        const provenance = { exercise: hash, checks: hash, runner: "test" };
        log.append(
          { kind: "attempted", body: { ...body, verdict: state, message: "", provenance } },
          student,
        );
      }
    }
    log.append({ kind: "signedOut", body: { reason: "asked" } }, student);
    if (isAhead) clock.setWall(clock.wallMs() - 365 * dayMs);
    clock.setWall(clock.wallMs() + 4.5 * dayMs);
  }
  close();
}
