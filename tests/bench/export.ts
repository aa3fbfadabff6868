import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";
import type { EventRecord } from "../../bundle/event.ts";
import type { Fact } from "../../bundle/facts.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import { systemClock } from "../../main/clock.ts";
import { exportProgress } from "../../main/export/export.ts";
import { quietJob } from "../../main/export/job.ts";
import { openTerminalStore } from "../../main/open-terminal-store.ts";
import { provision } from "../../main/provision.ts";
import type { Log } from "../../main/store/log.ts";
import { openReceipts } from "../../main/store/receipts.ts";
import { makeProvisioning } from "../support/provisioned.ts";
import { print, round, summary } from "./statistics.ts";
import { synthetics } from "./synthetic.ts";

const events = 10_000;
const students = 20;
const rounds = 5;
const hash = (of: number) => of.toString(16).padStart(8, "0").repeat(8);
const provenance = { checks: hash(2), runner: "bench" };

/**
 * A terminal's 10,000 events with their sources onto the disk: read from the log, packed, encrypted, signed, flushed and
 * read back. Beside it, in the same run and in turns, the same events as one JSON text, zipped as hard as zlib can.
 */
export async function benchExport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  try {
    const store = await provisioned(join(folder, "terminal"));
    fill(store.log);
    const record = store.facility.get();
    if (!record) throw new Error("not provisioned");
    const needs = { ...store, clock: systemClock, receipts: openReceipts(store.db) };
    const [ours, zipped, bytes, jsonBytes]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round < rounds; round++) {
      const stick = join(folder, `stick-${round}`);
      mkdirSync(stick);
      const last = store.log.last();
      const started = performance.now();
      const done = await exportProgress(needs, record, stick, quietJob(new AbortController().signal));
      ours.push(performance.now() - started);
      if (!done.ok || done.value.kind !== "written") throw new Error("nothing was written");
      bytes.push(done.value.bytes / last);
      const again = performance.now();
      const json = JSON.stringify([...store.log.read(1, last)] satisfies EventRecord[]);
      const zip = gzipSync(json, { level: constants.Z_BEST_COMPRESSION });
      zipped.push(performance.now() - again);
      jsonBytes.push(zip.length / last);
    }
    store.close();
    print("export", {
      events,
      ms: summary(ours),
      zippedJsonMs: summary(zipped),
      bytesPerEvent: summary(bytes).median,
      zippedJsonBytesPerEvent: summary(jsonBytes).median,
      share: round(summary(bytes).median / summary(jsonBytes).median),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function provisioned(data: string) {
  const store = await openTerminalStore(data, {}, systemClock);
  if (!store.ok) throw new Error(store.refusal.sentence);
  const { provisioning } = await makeProvisioning();
  const { facility, identities, log } = store.value;
  const done = provision({ facility, log, identity: identities.present() }, provisioning);
  if (!done.ok) throw new Error(done.refusal.sentence);
  return store.value;
}

/**
 * Each student goes through exercises one by one: five attempts at a program that grows by some lines each time and is changed in
 * one, then a hint and a draft. Seven of ten events carry a program of some hundred to some thousand characters.
 */
function fill(log: Log): void {
  const exercises = synthetics(40);
  const who: readonly StudentId[] = Array.from({ length: students }, makeStudentId);
  const kinds = ["opened", "tried", "tried", "tried", "hint", "tried", "draft", "tried", "left", "came"];
  let step = 0;
  while (log.last() < events) {
    const at = log.last();
    const turn = Math.floor(at / kinds.length);
    const exercise = exercises[turn % exercises.length];
    step += 1;
    if (!exercise) throw new Error("no exercise");
    const files = asFarAs(exercise.files, at % kinds.length, at);
    log.append(
      fact(kinds[at % kinds.length] ?? "", { name: `exercise-${turn % 40}`, files, step }),
      who[turn % students] ?? null,
    );
  }
}

/** What is there of a program after so many of ten steps, with one line of its own. */
function asFarAs(files: SourceFiles, steps: number, own: number): SourceFiles {
  const lines = (files["main.js"] ?? "").split("\n");
  const there = lines.slice(0, Math.ceil((lines.length * (steps + 1)) / 10));
  there.splice(own % (there.length + 1), 0, `  const attempt${own} = "${hash(own * 7919)}";`);
  return { "main.js": there.join("\n") };
}

function fact(
  kind: string,
  at: { readonly name: string; readonly files: SourceFiles; readonly step: number },
): Fact {
  const { name: exercise, files, step } = at;
  const lesson = `lesson-${exercise}`;
  switch (kind) {
    case "opened":
      return { kind: "lessonOpened", body: { lesson, step } };
    case "hint":
      return { kind: "hintOpened", body: { exercise, number: 1 } };
    case "draft":
      return { kind: "draftLeft", body: { exercise, files, step } };
    case "left":
      return { kind: "signedOut", body: { reason: "asked" } };
    case "came":
      return { kind: "signedIn", body: {} };
    default: {
      const check = {
        path: ["adds the prices"],
        state: "failed" as const,
        message: `total([2, ${step}]) should give ${step + 2}.`,
      };
      const verdict = step % 3 === 0 ? ("passed" as const) : ("failed" as const);
      const checks = Array.from({ length: 5 }, () => check);
      return {
        kind: "attempted",
        body: {
          lesson,
          exercise,
          number: step,
          step,
          files,
          verdict,
          checks,
          message: "",
          provenance: { exercise: hash(1), ...provenance },
        },
      };
    }
  }
}
