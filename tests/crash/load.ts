// A terminal that is given work without a pause until it is killed. It says each thing that was acknowledged in a line,
// written before anything else happens. It starts when it gets its `LoadOrder`, a line of JSON.

import { once } from "node:events";
import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { createInterface } from "node:readline";
import type { Result } from "../../bundle/std.ts";
import { openCourse } from "../../curriculum/pack/file.ts";
import { built } from "../../main/config/built.ts";
import type { Answers, Ask, CallName } from "../../main/contract.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { fileOf } from "../support/exported.ts";
import { pin, staffSecret } from "../support/provisioned.ts";
import type { Acknowledged, Refused } from "./acknowledged.ts";
import type { LoadOrder } from "./load-order.ts";
import { pick, seededRandom } from "./random.ts";
import { boot, insertStick } from "./terminal.ts";
import { value } from "./value.ts";
import { filesOf } from "./work.ts";

const say = (line: Acknowledged | Refused) => writeSync(1, `${JSON.stringify(line)}\n`);

const { index } = value(openCourse(built.course));
const lessons = index.modules.flatMap((module) => module.lessons);
const exercises = lessons
  .flatMap((lesson) => lesson.exercises)
  .filter(({ kind }) => kind === "write" || kind === "fix");

// The next victims then load faster: a killed process would never write its cache.
flushCompileCache();
writeSync(1, "loaded\n");
const [order] = await once(createInterface(process.stdin), "line");
const { place, seed, students, firstWork }: LoadOrder = JSON.parse(order);
const random = seededRandom(seed);

insertStick(place);
value(await provisionFolder(place.data, place.provisioning, "leave"));
say({ kind: "takenIn" });
const terminal = value(await boot(place));

/** `null` if it was refused. */
async function call<Name extends CallName>(name: Name, ask: Ask<Name>): Promise<Answers[Name] | null> {
  const answer = (await terminal.call(name, ask)) as Result<Answers[Name]>;
  if (answer.ok) return answer.value;
  const expected = ["hintsInOrder", "wait"].includes(answer.refusal.kind);
  if (!expected) say({ kind: "refused", call: name, sentence: answer.refusal.sentence });
  return null;
}

const started = await call("terminal:state", {});
if (started) say({ kind: "started", terminal: started.terminal.id });

let student: string | null = null;
let work = firstWork;
let grading = false;

async function changeStudent(): Promise<void> {
  const next = pick(random, students);
  student = (await call("session:signIn", { student: next, pin })) ? next : null;
  if (student) say({ kind: "signedIn", student });
}

async function exportAll(): Promise<void> {
  student = null;
  if (!(await call("staff:signIn", { secret: staffSecret }))) return;
  const made = await call("staff:export", { folder: place.stick });
  if (made?.kind === "written") say({ kind: "export", file: fileOf(made), from: made.from, to: made.to });
}

async function grade(student: string, exercise: string, work: number): Promise<void> {
  const graded = await call("attempt:grade", { exercise, files: filesOf(work) });
  if (graded) say({ kind: "attempt", student, exercise, work, number: graded.number });
}

async function study(student: string): Promise<void> {
  const exercise = pick(random, exercises).id;
  const dice = random();
  // While one attempt is graded the student types on.
  if (dice < 0.5 || (dice < 0.75 && grading)) {
    work += 1;
    const said = work;
    if (await call("draft:save", { exercise, files: filesOf(said) }))
      say({ kind: "draft", student, exercise, work: said });
  } else if (dice < 0.75) {
    work += 1;
    grading = true;
    grade(student, exercise, work).finally(() => (grading = false));
  } else if (dice < 0.87) {
    const { id } = pick(random, lessons);
    if (await call("lesson:open", { lesson: id })) say({ kind: "lesson", student, lesson: id });
  } else {
    const number = 1 + Math.floor(random() * 3);
    if (await call("hint:open", { exercise, number })) say({ kind: "hint", student, exercise, number });
  }
}

for (;;) {
  const dice = random();
  if (dice < 0.015) await exportAll();
  else if (student === null || dice < 0.04) await changeStudent();
  else await study(student);
}
