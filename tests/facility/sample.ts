import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import { bundleFileName } from "../../bundle/bundle.ts";
import type { EventRecord } from "../../bundle/event.ts";
import type { Fact } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import { type Facility, facilityFiles, openFacility } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { addStudent } from "../../facility/roster.ts";
import { bundleOf, history, type Pair } from "../bundle/sample.ts";
import { freshDatabase } from "./databases.ts";

export const nowMs = 1_785_100_000_000 as WallMs;

/** An empty folder that goes when the test is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "foothold-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a facility with one student, the long way. */
async function makeFacility() {
  const folder = join(mkdtempSync(join(tmpdir(), "foothold-")), "facility");
  const database = await freshDatabase();
  const made = await initFacility({ folder, name: "North campus", staffSecret: null, database, nowMs });
  if (!made.ok) throw new Error(made.refusal.sentence);
  const facility = await openFacility(folder);
  if (!facility.ok) throw new Error(facility.refusal.sentence);
  const maria = await addStudent(facility.value, "María Ortiz", nowMs);
  if (!maria.ok) throw new Error(maria.refusal.sentence);
  await facility.value.close();
  return { folder, maria: maria.value, database };
}

const patterns: Partial<Record<"one" | "other", ReturnType<typeof makeFacility>>> = {};
afterAll(async () => {
  for (const { folder } of await Promise.all(Object.values(patterns))) {
    rmSync(dirname(folder), { recursive: true });
  }
});

/** A facility with one student, open until the test is over. All are copies of one, or of another one. */
export async function freshFacility(which: "one" | "other" = "one") {
  patterns[which] ??= makeFacility();
  const { folder: from, maria, database } = await patterns[which];
  const folder = join(freshFolder(), "facility");
  cpSync(from, folder, { recursive: true });
  if (database !== undefined) {
    const { place } = facilityFiles(folder);
    const copy = await freshDatabase(database);
    writeFileSync(place, readFileSync(place, "utf8").replace(database, copy ?? database));
  }
  return { folder, facility: await reopen(folder), maria };
}

export async function reopen(folder: string): Promise<Facility> {
  const opened = await openFacility(folder);
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

export { makeTerminal as terminalOf } from "./terminal.ts";

export function attempted(exercise: string, number: number, verdict: "passed" | "failed"): Fact {
  const provenance = { exercise: "a".repeat(64), checks: "b".repeat(64), runner: "1" };
  const files = { "main.js": `// attempt ${number}\n` };
  const body = {
    lesson: "lists",
    exercise,
    number,
    step: number,
    files,
    verdict,
    checks: [],
    message: "",
    provenance,
  };
  return { kind: "attempted", body };
}

export const hintOpened = (exercise: string): Fact => ({ kind: "hintOpened", body: { exercise, number: 1 } });

/** A short day of one student: wrong, a hint, right. */
export function daysWork(pair: Pair, student: StudentId): EventRecord[] {
  const facts: Fact[] = [
    { kind: "signedIn", body: {} },
    { kind: "lessonOpened", body: { lesson: "lists", step: 1 } },
    attempted("total", 1, "failed"),
    attempted("total", 2, "passed"),
    attempted("largest", 1, "failed"),
    hintOpened("largest"),
    attempted("largest", 2, "passed"),
    attempted("backwards", 1, "failed"),
  ];
  return history(pair.terminal.id, facts, { student });
}

/** Puts a bundle on a stick and says its name there. */
export async function exportTo(stick: string, pair: Pair, events: readonly EventRecord[]): Promise<string> {
  const { facility, terminal } = pair;
  const from = events[0]?.seq ?? 1;
  const to = events.at(-1)?.seq ?? 0;
  const createdMs = (1_785_000_000_000 + to * 1000) as WallMs;
  const name = bundleFileName({ facility: facility.id, terminal: terminal.id, from, to, createdMs });
  writeFileSync(join(stick, name), await bundleOf(pair, events, { createdMs }));
  return name;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const cli = resolve(import.meta.dirname, "../../facility/cli.ts");

/** The real program, as a child process. `limit`: the most 512-byte blocks that it may write into one file. */
export function run(
  args: readonly string[],
  options: { env?: Record<string, string>; limit?: number; cwd?: string } = {},
) {
  const { promise, resolve: done } = Promise.withResolvers<Ran>();
  const { FOOTHOLD_FACILITY: _, ...inherited } = process.env;
  const env = { ...inherited, TZ: "UTC", ...options.env };
  const [file, list] =
    options.limit === undefined
      ? [process.execPath, [cli, ...args]]
      : ["/bin/sh", ["-c", `ulimit -f ${options.limit}; exec "$@"`, "sh", process.execPath, cli, ...args]];
  execFile(file, list, { env, cwd: options.cwd }, (error, out, err) => {
    done({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err });
  });
  return promise;
}
