/**
 * Writes a progress bundle of many events to a file, or reads one, in a process of its own, and prints as JSON by how much
 * that process grew: `node tests/support/bundle-memory.ts write|read <events> <file>`. The keys are those of the vectors.
 */
import { createReadStream, createWriteStream, readFileSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { enrolmentSecret, openBundle, writeProgressBundle } from "../../bundle/bundle.ts";
import { chainStart, type EventRecord, eventHash } from "../../bundle/event.ts";
import { bootId, facilityId, studentId } from "../../bundle/ids.ts";
import { type AgeIdentity, ageRecipient, signerFromPem, terminalIdOf } from "../../bundle/keys.ts";
import type { MonoMs, WallMs } from "../../bundle/std.ts";

const keys = JSON.parse(
  readFileSync(fileURLToPath(new URL("../vectors/bundle/keys.json", import.meta.url)), "utf8"),
);
const facility = facilityId.parse(keys.facility.id);
const enrolment = enrolmentSecret.parse(keys.facility.enrolment);
const signer = signerFromPem(keys.terminal.signing.pem);
const boot = bootId.parse(`b-${"0".repeat(26)}`);
const student = studentId.parse(`s-${"0".repeat(26)}`);

/** Attempts of ordinary size: each with a program of 600 characters that no other has. About 1,200 bytes of JSON. */
function* attempts(count: number): Generator<EventRecord> {
  let prev = chainStart(terminalIdOf(signer.publicKey));
  for (let seq = 1; seq <= count; seq++) {
    const body = {
      lesson: "walk-a-list",
      exercise: `exercise-${seq % 97}`,
      number: seq,
      step: seq,
      files: { "main.js": `const answer = ${(seq * 7919) % 100_003};\n`.padEnd(600, `let sum = ${seq};\n`) },
      verdict: "failed",
      checks: [{ path: ["adds the prices"], state: "failed", message: `expected 10, got ${seq}` }],
      message: "",
      provenance: { exercise: "a".repeat(64), checks: "b".repeat(64), runner: "bench" },
    };
    const times = { monoMs: (seq * 1000) as MonoMs, wallMs: (1_785_000_000_000 + seq * 1000) as WallMs };
    const open = { seq, bootId: boot, ...times, student, kind: "attempted", body, prev };
    prev = eventHash(open);
    yield { ...open, hash: prev };
  }
}

async function write(count: number, file: string): Promise<void> {
  const pieces = writeProgressBundle({
    facility: { id: facility, recipients: [ageRecipient.parse(keys.facility.age.recipient)] },
    terminal: { name: "Bench", signer, recipient: ageRecipient.parse(keys.terminal.age.recipient) },
    enrolment,
    from: 1,
    to: count,
    events: attempts(count),
    createdMs: 1_785_000_100_000 as WallMs,
  });
  await pipeline(Readable.from(pieces), createWriteStream(file));
}

async function read(count: number, file: string): Promise<void> {
  const source = {
    length: statSync(file).size,
    read: (from: number, to: number) => createReadStream(file, { start: from, end: to - 1 }),
  };
  const identities = [keys.facility.age.identity as AgeIdentity];
  const opened = await openBundle(source, {
    facility,
    identities,
    enrolments: [enrolment],
    isEnrolled: () => false,
  });
  if (!opened.ok) throw new Error(opened.refusal.detail);
  let last = 0;
  for await (const run of opened.value.runs()) {
    if (!run.ok) throw new Error(run.refusal.detail);
    last = run.value.at(-1)?.event.seq ?? last;
  }
  if (last !== count) throw new Error(`${last} events instead of ${count}`);
}

const [action, events = "", file = ""] = process.argv.slice(2);
const run = action === "write" ? write : read;
const before = process.memoryUsage.rss();
const start = performance.now();
await run(Number(events), file);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({
    action,
    events: Number(events),
    fileBytes: statSync(file).size,
    grownBytes: peak - before,
    seconds: Math.round(performance.now() - start) / 1000,
  }),
);
