import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fact } from "../../bundle/facts.ts";
import { makeBootId, makeStudentId } from "../../bundle/fresh.ts";
import { openCourse } from "../../curriculum/pack/file.ts";
import { built } from "../../main/config/built.ts";
import { openIdentities } from "../../main/identity.ts";
import { openActs } from "../../main/store/acts.ts";
import { openAway } from "../../main/store/away.ts";
import { openLog } from "../../main/store/log.ts";
import { openStore } from "../../main/store/open.ts";
import { openPractice } from "../../main/store/practice.ts";
import { openProgress } from "../../main/store/progress.ts";
import { indexCourse } from "../../main/terminal/course.ts";
import { openHome } from "../../main/terminal/home-handlers.ts";
import { handClock } from "../support/clock.ts";
import { print, summary } from "./statistics.ts";

const events = 5_000;
const rounds = 100;
const hash = "0".repeat(64);

/** What Home asks for, of a student who has done the whole course, again and again: 5,000 events of theirs. */
export async function benchHome(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  const store = openStore(folder);
  const identities = await openIdentities(folder);
  const pack = openCourse(built.course);
  if (!store.ok || !identities.ok || !pack.ok) throw new Error("no store, or no course");
  const { db } = store.value;
  db.pragma("synchronous = OFF"); // only the reading is measured
  const ids = identities.value.map(({ id }) => id);
  const clock = handClock();
  const log = openLog(db, ids, makeBootId(), clock);
  const student = makeStudentId();
  const course = indexCourse(pack.value);
  const exercises = course.course.modules.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => lesson.exercises.map(({ id }) => ({ lesson: lesson.id, exercise: id }))),
  );
  for (let at = 0; at < events; at++) {
    clock.pass(2_400_000);
    const of = exercises[Math.floor(at / 2) % exercises.length] ?? { lesson: "", exercise: "" };
    const isAgain = at >= exercises.length * 2;
    const verdict = at % 2 === 0 ? ("failed" as const) : ("passed" as const);
    const fact: Fact = {
      kind: "attempted",
      body: {
        ...{ ...of, number: 1, step: at + 1, files: { "main.js": "let a = 1;\n".repeat(50) }, verdict },
        ...{ checks: [], message: "", provenance: { exercise: hash, checks: hash, runner: "bench" } },
        ...(isAgain ? { review: true as const } : {}),
      },
    };
    log.append(fact, student);
  }
  const services = {
    ...{ clock, course, progress: openProgress(db), away: openAway(db) },
    ...{ practice: openPractice(db), actsSince: openActs(db) },
  };
  clock.pass(61 * 86_400_000);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    const answer = openHome(services, student, { language: "en" });
    if (!answer.ok || answer.value.review.items.length === 0) throw new Error("something has come back");
    times.push(performance.now() - from);
  }
  print("home-opened", { events, exercises: exercises.length, ms: summary(times) });
  store.value.close();
  rmSync(folder, { recursive: true });
}
