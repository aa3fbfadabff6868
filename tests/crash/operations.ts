import { copyFileSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result } from "../../bundle/std.ts";
import { loadCourse } from "../../curriculum/load.ts";
import type { BootedTerminal } from "../../main/boot.ts";
import { built } from "../../main/config/built.ts";
import type { Answers, Ask, CallName } from "../../main/contract.ts";
import { flushFolder } from "../../main/durable-file.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { openStore } from "../../main/store/open.ts";
import { storeTrouble } from "../../main/store/trouble.ts";
import { fileOf } from "../support/exported.ts";
import { pin, staffSecret } from "../support/provisioned.ts";
import type { Acknowledged } from "./acknowledged.ts";
import type { Place } from "./terminal.ts";
import { filesOf } from "./work.ts";

/** What the terminal acknowledged (`null`: nothing that has to be found again), or why it did not. */
export type Outcome = Result<Acknowledged | null>;

/** At whose place the operations work. */
export interface Bench {
  readonly place: Place;
  readonly student: string;
  /** The number of the newest work. */
  work: number;
}

export type Operation = (terminal: BootedTerminal, bench: Bench) => Promise<Outcome>;

const { lesson, exercise } = aLesson();

function aLesson() {
  const course = loadCourse(built.course);
  const lessons = course.ok ? course.value.modules.flatMap((module) => module.lessons) : [];
  const found = lessons.find(({ exercises }) => exercises.length > 0);
  const exercise = found?.exercises[0];
  if (!found || !exercise) throw new Error("the course has no exercise");
  return { lesson: found.id, exercise: exercise.id };
}

async function ask<Name extends CallName>(terminal: BootedTerminal, name: Name, ask: Ask<Name>) {
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

const backups = ({ data }: Place) => join(data, "backups");

/** A whole copy of the store by SQLite's backup API, under a final name only when it is whole. */
export async function backUp(place: Place, name: string): Promise<Outcome> {
  const store = openStore(place.data);
  if (!store.ok) return store;
  try {
    mkdirSync(backups(place), { recursive: true });
    const temporary = join(backups(place), `${name}.part`);
    await store.value.db.backup(temporary);
    renameSync(temporary, join(backups(place), name));
    flushFolder(backups(place));
    flushFolder(place.data);
    return ok(null);
  } catch (error) {
    const refusal = storeTrouble(error);
    if (refusal) return { ok: false, refusal };
    throw error;
  } finally {
    store.value.close();
  }
}

/** Makes a data folder of a backup and the machine's keys, as a restore does, for each backup with a final name. */
export function restoreBackups(data: string, into: string): readonly string[] {
  const folder = join(data, "backups");
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(".sqlite"));
  } catch {
    // There is no folder of backups yet.
  }
  return names.map((name) => {
    const restored = join(into, name);
    mkdirSync(restored, { recursive: true });
    copyFileSync(join(folder, name), join(restored, "terminal.sqlite"));
    return restored;
  });
}
