import { ok, type Result } from "../../bundle/std.ts";
import { openCourse } from "../../curriculum/pack/file.ts";
import type { BootedTerminal } from "../../main/boot.ts";
import { systemClock } from "../../main/clock.ts";
import { built } from "../../main/config/built.ts";
import type { Answers, Ask, CallName } from "../../main/contract.ts";
import { openTerminalStore } from "../../main/open-terminal-store.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { fileOf } from "../support/exported.ts";
import { pin, staffSecret } from "../support/provisioned.ts";
import type { Acknowledged } from "./acknowledged.ts";
import { openSender, type Sender } from "./sender.ts";
import type { Place } from "./terminal.ts";
import { filesOf } from "./work.ts";

/** What the terminal acknowledged (`null`: nothing that has to be found again), or why it did not. */
export type Outcome = Result<Acknowledged | null>;

/** At whose place the operations work. */
export interface Bench {
  readonly place: Place;
  readonly student: string;
  readonly sender: Sender;
  /** The number of the newest work. */
  work: number;
  /** Of the newest return or edition that was sent, and its file. */
  number: number;
  sent: string;
}

export function makeBench(place: Place, student: string): Bench {
  return { place, student, sender: openSender(place.sent, place.provisioning), work: 0, number: 1, sent: "" };
}

export type Operation = (terminal: BootedTerminal, bench: Bench) => Promise<Outcome>;

const { lesson, exercise } = aLesson();

function aLesson() {
  const course = openCourse(built.course);
  const lessons = course.ok ? course.value.index.modules.flatMap((module) => module.lessons) : [];
  const found = lessons.find(({ exercises }) => exercises.length > 0);
  const exercise = found?.exercises[0];
  if (!found || !exercise) throw new Error("the course has no exercise");
  return { lesson: found.id, exercise: exercise.id };
}

export async function ask<Name extends CallName>(terminal: BootedTerminal, name: Name, ask: Ask<Name>) {
  return (await terminal.call(name, ask)) as Result<Answers[Name]>;
}

export const signIn: Operation = async (terminal, { student }) => {
  const signedIn = await ask(terminal, "session:signIn", { student, pin });
  return signedIn.ok ? ok({ kind: "signedIn", student }) : signedIn;
};

export const openLesson: Operation = async (terminal, { student }) => {
  const opened = await ask(terminal, "lesson:open", { lesson });
  return opened.ok ? ok({ kind: "lesson", student, lesson }) : opened;
};

export const openHint: Operation = async (terminal, { student }) => {
  const opened = await ask(terminal, "hint:open", { exercise, number: 1 });
  return opened.ok ? ok({ kind: "hint", student, exercise, number: 1 }) : opened;
};

export const saveDraft: Operation = async (terminal, bench) => {
  bench.work += 1;
  const { student, work } = bench;
  const saved = await ask(terminal, "draft:save", { exercise, files: filesOf(work) });
  return saved.ok ? ok({ kind: "draft", student, exercise, work }) : saved;
};

export const attempt: Operation = async (terminal, bench) => {
  bench.work += 1;
  const { student, work } = bench;
  const graded = await ask(terminal, "attempt:grade", { exercise, files: filesOf(work) });
  return graded.ok ? ok({ kind: "attempt", student, exercise, work, number: graded.value.number }) : graded;
};

export const signInAsStaff: Operation = async (terminal) => {
  const signedIn = await ask(terminal, "staff:signIn", { secret: staffSecret });
  return signedIn.ok ? ok(null) : signedIn;
};

export const exportAll: Operation = async (terminal, { place }) => {
  const made = await ask(terminal, "staff:export", { folder: place.stick });
  if (!made.ok) return made;
  const report = made.value;
  if (report.kind !== "written") throw new Error("there was nothing to export");
  return ok({ kind: "export", file: fileOf(report), from: report.from, to: report.to });
};

/** Tells a terminal its facility, as IT does while no program uses its folder. */
export async function takeIn({ data, provisioning }: Place): Promise<Outcome> {
  const done = await provisionFolder(data, provisioning, "leave");
  return done.ok ? ok({ kind: "takenIn" }) : done;
}

export async function started(terminal: BootedTerminal): Promise<Outcome> {
  const state = await ask(terminal, "terminal:state", {});
  return state.ok ? ok({ kind: "started", terminal: state.value.terminal.id }) : state;
}

/** All that a start writes, without a course and a sandbox, which write nothing. */
export async function start({ data }: Place): Promise<Outcome> {
  const opened = await openTerminalStore(data, {}, systemClock);
  if (!opened.ok) return opened;
  const { close, log } = opened.value;
  log.note({ kind: "booted", body: { version: "0.0.0", shell: "serve" } }, null);
  close();
  return ok({ kind: "started", terminal: log.terminal });
}
