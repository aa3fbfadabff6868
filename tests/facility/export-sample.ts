import { createPrivateKey } from "node:crypto";
import type { EventRecord } from "../../bundle/event.ts";
import type { Fact } from "../../bundle/facts.ts";
import { bootId, studentId } from "../../bundle/ids.ts";
import { signerFromPem, terminalIdOf } from "../../bundle/keys.ts";
import type { WallMs } from "../../bundle/std.ts";
import { collect } from "../../facility/collect.ts";
import { history } from "../bundle/sample.ts";
import { answered } from "../support/booted.ts";
import { attempted, exportTo, freshFacility, freshFolder, hintOpened, nowMs, terminalOf } from "./sample.ts";

const fixed = (prefix: string, digit: string) => `${prefix}-${digit.repeat(26)}`;
export const ana = studentId.parse(fixed("s", "a"));
export const ben = studentId.parse(fixed("s", "b"));
export const stranger = studentId.parse(fixed("s", "z"));

/** The same key for the same number: RFC 8410's frame around 32 bytes. */
function fixedSigner(number: number) {
  const seed = Buffer.alloc(32, number);
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return signerFromPem(key.export({ format: "pem", type: "pkcs8" }).toString());
}

const opened = (lesson: string): Fact => ({ kind: "lessonOpened", body: { lesson, step: 1 } });

function attempt(exercise: string, number: number, verdict: "passed" | "failed" | "crashed"): Fact {
  const fact = attempted(exercise, number, verdict === "crashed" ? "failed" : verdict);
  return fact.kind === "attempted" ? { kind: "attempted", body: { ...fact.body, verdict } } : fact;
}

/**
 * Two students (and one who is on no roster) on two terminals. Everything is the same in each run but the facility's id, and so is
 * what is exported, but for that id.
 */
export async function facilityWithWork({ lastFirst = false } = {}) {
  const { folder, facility } = await freshFacility();
  const { db } = facility;
  const { pin_verifier } = await db.selectFrom("student").selectAll().executeTakeFirstOrThrow();
  await db.deleteFrom("student").execute();
  const common = { facility: facility.id, pin_verifier, created_ms: nowMs };
  await db
    .insertInto("student")
    .values([
      { ...common, id: ana, name: '=HYPERLINK("x");@Ana', number: "0042" },
      { ...common, id: ben, name: "Ben, \u201cJr.\u201d", archived_ms: nowMs },
    ])
    .execute();
  const terminalWith = async (number: number, name: string) => {
    const pair = await terminalOf(facility, name);
    const signer = fixedSigner(number);
    return { ...pair, terminal: { ...pair.terminal, signer, id: terminalIdOf(signer.publicKey) } };
  };
  const seven = await terminalWith(7, "Seat 7");
  const eight = await terminalWith(8, "-Seat 8");
  const boot = bootId.parse(fixed("b", "0"));
  const take = async (pair: typeof seven, events: readonly EventRecord[], atMs: WallMs) => {
    const stick = freshFolder();
    await exportTo(stick, pair, events);
    for (const { result } of answered(await collect(facility, stick, atMs)).files) answered(result);
  };
  const first = history(
    seven.terminal.id,
    [
      opened("lists"),
      attempt("total", 1, "failed"),
      attempt("total", 2, "passed"),
      attempt("largest", 1, "crashed"),
    ],
    { student: ana, bootId: boot },
  );
  const more = history(seven.terminal.id, [hintOpened("largest"), attempt("largest", 2, "passed")], {
    student: ana,
    bootId: boot,
    after: first.at(-1) ?? missing(),
  });
  const bens = history(eight.terminal.id, [opened("lists"), attempt("total", 1, "failed")], {
    student: ben,
    bootId: boot,
  });
  const strangers = history(eight.terminal.id, [attempt("total", 1, "passed")], {
    student: stranger,
    bootId: boot,
    after: bens.at(-1) ?? missing(),
  });
  const laterMs = (nowMs + 86_400_000) as WallMs;
  const files = [
    () => take(seven, first, nowMs),
    () => take(eight, [...bens, ...strangers], nowMs),
    () => take(seven, more, laterMs),
  ];
  for (const file of lastFirst ? files.toReversed() : files) await file();
  return { folder, facility, laterMs, terminals: [seven, eight] };
}

function missing(): never {
  throw new Error("no events");
}
