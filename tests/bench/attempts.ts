import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Fact } from "../../bundle/facts.ts";
import { makeBootId, makeStudentId } from "../../bundle/fresh.ts";
import { systemClock } from "../../main/clock.ts";
import { openIdentities } from "../../main/identity.ts";
import { openLog } from "../../main/store/log.ts";
import { openStore } from "../../main/store/open.ts";
import { print, round, summary } from "./statistics.ts";

const rounds = 3_000;
const hash = "0".repeat(64);
const check = {
  path: ["adds the prices"],
  state: "failed",
  message: "total([2, 3, 5]) should give 10, but gave 5.",
};

/** An attempt of ordinary size: a program of 600 characters and five checks. */
const attempt = (number: number): Fact => ({
  kind: "attempted",
  body: {
    lesson: "a-lesson",
    exercise: `exercise-${number % 7}`,
    number,
    step: number,
    files: { "main.js": `// ${number}\n`.padEnd(600, "let sum = 0;\n") },
    verdict: "failed",
    checks: Array.from({ length: 5 }, () => ({ ...check, state: "failed" as const })),
    message: "",
    provenance: { exercise: hash, checks: hash, runner: "bench" },
  },
});

/**
 * Attempts per second through the log (hash chain, projections, one flushed transaction each), beside single inserts of
 * the same text by the same driver with the same settings into a table without anything. One after the other, so that a
 * noisy minute hits both.
 */
export async function benchAttempts(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  const store = openStore(join(folder, "terminal"));
  const identities = await openIdentities(join(folder, "terminal"));
  if (!store.ok || !identities.ok) throw new Error("no store");
  const log = openLog(
    store.value.db,
    identities.value.map(({ id }) => id),
    makeBootId(),
    systemClock,
  );
  const students = Array.from({ length: 10 }, makeStudentId);
  const raw = new Database(join(folder, "raw.sqlite"));
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.exec("CREATE TABLE attempts (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT");
  const insert = raw.prepare("INSERT INTO attempts (body) VALUES (?)");
  const timed = (body: () => void) => {
    const started = performance.now();
    body();
    return performance.now() - started;
  };
  const [durable, inserted]: [number[], number[]] = [[], []];
  for (let number = 1; number <= rounds; number++) {
    const fact = attempt(number);
    durable.push(timed(() => log.append(fact, students[number % 10] ?? null)));
    inserted.push(timed(() => insert.run(JSON.stringify(fact.body))));
  }
  raw.close();
  store.value.close();
  rmSync(folder, { recursive: true });
  const [ours, theirs] = [summary(durable), summary(inserted)];
  print("durable-attempts", {
    ms: ours,
    perSecond: Math.round(1000 / ours.median),
    rawInsertMs: theirs,
    rawPerSecond: Math.round(1000 / theirs.median),
    share: round(theirs.median / ours.median),
  });
}
