import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleSuffix, enrolmentSecret } from "../../bundle/bundle.ts";
import type { Fact } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import {
  makeAgeIdentity,
  makeSigningKey,
  recipientOf,
  signerFromPem,
  terminalIdOf,
} from "../../bundle/keys.ts";
import type { WallMs } from "../../bundle/std.ts";
import { openFacility, readKeys } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { addStudent } from "../../facility/roster.ts";
import { bundleOf, history } from "../bundle/sample.ts";

/** One terminal's bundle of one day, on the disk. */
export interface Made {
  readonly file: string;
  /** SHA-512 of the file. */
  readonly fileHash: string;
  readonly terminal: string;
  readonly events: number;
  /** Of the last event. */
  readonly lastHash: string;
}

/** A new facility, and a day's bundle of each of so many terminals with identities of their own. */
export async function makeDay(folder: string, terminals: number): Promise<readonly Made[]> {
  const house = join(folder, "facility");
  const nowMs = Date.now() as WallMs;
  const init = await initFacility({ folder: house, name: "Load", staffSecret: null, nowMs });
  if (!init.ok) throw new Error(init.refusal.sentence);
  const opened = await openFacility(house);
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const facility = opened.value;
  const keys = await readKeys(house);
  if (!keys.ok) throw new Error(keys.refusal.sentence);
  const students: StudentId[] = [];
  for (let count = 0; count < 20; count++) {
    const added = await addStudent(facility, `Student ${count}`, nowMs);
    if (!added.ok) throw new Error(added.refusal.sentence);
    students.push(added.value.id);
  }
  await facility.close();
  await mkdir(join(folder, "bundles"));
  const all: Made[] = [];
  for (let number = 0; number < terminals; number++) {
    const signer = signerFromPem(makeSigningKey());
    const id = terminalIdOf(signer.publicKey);
    const terminal = {
      id,
      name: `Seat ${number + 1}`,
      signer,
      recipient: await recipientOf(await makeAgeIdentity()),
    };
    const enrolment = enrolmentSecret.parse(keys.value.enrolments[0]);
    const reader = { facility: facility.id, ...keys.value, isEnrolled: () => false };
    const events = history(id, dayOf(number), { student: students[number % students.length] ?? null });
    const pair = {
      facility: { id: facility.id, recipients: [facility.recipient] },
      terminal,
      enrolment,
      reader,
    };
    const bytes = await bundleOf(pair, events, { createdMs: nowMs });
    const file = join(folder, "bundles", `${String(number).padStart(6, "0")}${bundleSuffix}`);
    await writeFile(file, bytes);
    const fileHash = createHash("sha512").update(bytes).digest("hex");
    all.push({ file, fileHash, terminal: id, events: events.length, lastHash: events.at(-1)?.hash ?? "" });
  }
  return all;
}

/** 60 events: ten exercises, at each four attempts at a program that grows from 300 to 1,500 bytes, a hint and a draft. */
function dayOf(terminal: number): readonly Fact[] {
  let step = 0;
  return Array.from({ length: 10 }, (_, exercise): Fact[] => {
    const name = `exercise-${exercise + 1}`;
    const attempt = (number: number): Fact => {
      const files = { "main.js": program(terminal, exercise, number) };
      const checks = ["adds two", "takes an empty list", "leaves its input alone"].map((path, index) => ({
        path: [name, path],
        state: number > 3 - index ? ("passed" as const) : ("failed" as const),
        message: number > 3 - index ? "" : `Expected ${index + terminal}, but it is undefined.`,
      }));
      const provenance = { exercise: "a".repeat(64), checks: "b".repeat(64), runner: "1" };
      const verdict = number === 4 ? "passed" : "failed";
      step++;
      const of = { lesson: "lists", exercise: name, number, step };
      return { kind: "attempted", body: { ...of, files, verdict, checks, message: "", provenance } };
    };
    const files = { "main.js": program(terminal, exercise, 2) };
    return [
      attempt(1),
      { kind: "hintOpened", body: { exercise: name, number: 1 } },
      attempt(2),
      { kind: "draftLeft", body: { exercise: name, files, step: ++step } },
      attempt(3),
      attempt(4),
    ];
  }).flat();
}

/** Differs in each place, so that it compresses as programs do and not to nothing. */
function program(terminal: number, exercise: number, lines: number): string {
  const noise = createHash("sha256").update(`${terminal} ${exercise}`).digest("base64");
  return Array.from(
    { length: lines * 4 },
    (_, line) =>
      `function part${line}_${noise.slice(line, line + 4)}(list) {\n  return list.filter((n) => n > ${line});\n}\n`,
  ).join("");
}
