import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { canonicalJson } from "../../../bundle/canonical.ts";
import { type EventRecord, eventHash } from "../../../bundle/event.ts";
import { studentId } from "../../../bundle/ids.ts";
import { ok, refuse } from "../../../bundle/std.ts";
import { type CollectReport, collect } from "../../../facility/collect.ts";
import { gradebook, wideGradebook } from "../../../facility/export-gradebook.ts";
import { writeOneRoster } from "../../../facility/export-oneroster.ts";
import { writePieces, writeXapi } from "../../../facility/export-run.ts";
import { questions } from "../../../facility/questions.ts";
import { makeReport } from "../../../facility/report.ts";
import { makeReturn } from "../../../facility/return.ts";
import { sayCollection, sayReport } from "../../../facility/say.ts";
import {
  day,
  good,
  history,
  facility as keys,
  later,
  laterLine,
  payloadOf,
  terminal,
  under,
} from "../../vectors/bundle/parts.ts";
import { type FacilityWorld, nowMs, openFacilityWorld } from "../facility-world.ts";
import { goesOn } from "../goes-on.ts";
import { judgeSentence } from "../judge-sentence.ts";
import { mendChain, mutateLines } from "../mutate/lines.ts";
import { target } from "../target.ts";
import { openTerminalWorld, type TerminalWorld, value } from "../terminal-world.ts";
import { bundleWords, sealed } from "./sealed.ts";

const provenance = { exercise: "a".repeat(64), checks: "b".repeat(64), runner: "1" };
const student = "s-zyxwvtsrqpnmkjhgfedcba9876";
/** The rest of what a terminal records of students. */
const otherFacts = [
  { kind: "hintOpened", body: { exercise: "bean-soup", number: 1 } },
  { kind: "draftLeft", body: { exercise: "bean-soup", files: { "main.js": "1" }, step: 3 } },
  {
    kind: "attempted",
    body: {
      ...{ lesson: "a", exercise: "bean-soup", number: 1, step: 4, files: { "main.js": "2" } },
      ...{ verdict: "passed", checks: [], message: "", provenance },
    },
  },
  {
    kind: "questionAsked",
    body: {
      id: `n-${"0".repeat(26)}`,
      lesson: null,
      exercise: "bean-soup",
      text: "Why?",
      files: { "main.js": "2" },
      at: { file: "main.js", line: 1 },
      check: ["adds"],
      follows: null,
    },
  },
  { kind: "questionWithdrawn", body: { question: `n-${"2".repeat(26)}` } },
  { kind: "feedbackRead", body: { feedback: `n-${"1".repeat(26)}` } },
  { kind: "settingChanged", body: { setting: "language", value: "es", step: 5 } },
  { kind: "clockJumped", body: { byMs: -3_600_000, found: "running" } },
  { kind: "importTaken", body: { kind: "return", digest: "cd".repeat(64), number: 3 } },
  {
    kind: "identityRenewed",
    body: { former: `t-${"0".repeat(26)}`, to: 3, hash: "ab".repeat(32), reason: "twoHistories" },
  },
] as const;
const rest = history(terminal.id, [...day.slice(0, 3), ...otherFacts]);

/**
 * An enrolled terminal that went wrong, or whose keys were stolen, collected by its facility as staff do it. What is kept
 * is what was signed; whatever it says, every report and export can be made, and so can the return, which another
 * terminal takes and works on with.
 */
export const collectTarget = target<CollectReport>({
  name: "collect",
  share: 0.7,
  async open() {
    const world = await openFacilityWorld();
    const seat = await openTerminalWorld();
    const stick = join(world.folder, "stick");
    const out = join(world.folder, "out");
    for (const folder of [stick, out]) mkdirSync(folder);
    const file = join(stick, "stick.foothold");
    return {
      seeds: [
        Buffer.from(good.payload),
        Buffer.from(payloadOf(laterLine, later)),
        Buffer.from(under({ count: rest.length, to: rest.length }).payload),
        Buffer.from(
          payloadOf(
            canonicalJson({ ...JSON.parse(good.headerLine), count: rest.length, to: rest.length }),
            rest,
          ),
        ),
      ],
      mutate(input, random, other) {
        const made = mutateLines(input, random, other, [...bundleWords, student, "bean-soup"]);
        return random.chance(0.8) ? mendChain(made) : made;
      },
      async read(input) {
        await empty(world);
        rmSync(join(world.facility.folder, "quarantine"), { recursive: true, force: true });
        writeFileSync(file, await sealed(input, keys.age.recipient, terminal.signing.pem));
        const report = value(await collect(world.facility, stick, nowMs));
        const { done, refused } = sayCollection(report, stick);
        for (const line of [...done, ...refused]) {
          const wrong = judgeSentence({ kind: "told", sentence: line });
          if (wrong !== null) throw new Error(`says ${wrong}: ${JSON.stringify(line.slice(0, 200))}`);
        }
        const [only] = report.files;
        if (only === undefined) throw new Error("looked at no file");
        return only.result.ok ? ok(report) : refuse(only.result.refusal.kind, only.result.refusal.sentence);
      },
      judge: async (_, input) =>
        (await wrongInStore(world, input)) ??
        (await wrongInReports(world, out)) ??
        (await returns(world, seat)),
      async close() {
        await world.close();
        seat.close();
      },
    };
  },
});

/** All that was collected, as if it had never been. */
async function empty({ facility: { db } }: FacilityWorld): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('facility', 'student')
    AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'`.execute(db);
  await sql`PRAGMA foreign_keys = OFF`.execute(db);
  for (const { name } of rows) await sql`DELETE FROM ${sql.table(name)}`.execute(db);
  await sql`PRAGMA foreign_keys = ON`.execute(db);
}

/** Every event is kept so that its hash still holds. */
async function wrongInStore({ facility }: FacilityWorld, input: Buffer): Promise<string | null> {
  const lines = input.toString().split("\n").slice(1, -2);
  const events: readonly EventRecord[] = lines.map((line) => JSON.parse(line));
  const rows = await facility.db.selectFrom("event").selectAll().orderBy("seq").execute();
  if (rows.length !== events.length) return "keeps fewer or more events than it took";
  for (const [at, row] of rows.entries()) {
    const event = events[at];
    if (event === undefined || row.hash !== event.hash) return "keeps another event than it took";
    const { seq, boot_id: bootId, mono_ms: monoMs, wall_ms: wallMs, student: whose } = row;
    const open = {
      seq,
      bootId,
      monoMs,
      wallMs,
      student: whose,
      kind: event.kind,
      body: JSON.parse(row.body),
      prev: event.prev,
    };
    if (eventHash(open) !== row.hash) return "keeps an event that does not have its hash any more";
  }
  return null;
}

async function wrongInReports({ facility }: FacilityWorld, out: string): Promise<string | null> {
  const report = value(await makeReport(facility));
  const line = sayReport(report)
    .split("\n")
    .find((each) => judgeSentence({ kind: "told", sentence: `${each}.` }) !== null);
  if (line !== undefined) return `reports what cannot be shown: ${JSON.stringify(line.slice(0, 200))}`;
  const tables = [gradebook(facility, null), wideGradebook(facility, null)];
  for (const [at, table] of tables.entries()) value(await writePieces(join(out, `${at}.csv`), table));
  const xapi = join(out, "xapi.json");
  value(await writeXapi(facility, xapi, { sinceMs: null, names: true, homePage: null }));
  JSON.parse(readFileSync(xapi, "utf8"));
  const place = { classId: "c-1", gradingPeriodId: "p-1", categoryId: "k-1" };
  value(await writeOneRoster(facility, join(out, "oneroster"), place));
  for await (const _ of questions(facility.db, facility.id));
  return null;
}

/** The facility's answer to it, at another machine: here the same terminal with an empty log. */
async function returns({ facility }: FacilityWorld, seat: TerminalWorld): Promise<string | null> {
  const made = value(await makeReturn(facility, nowMs));
  seat.forget();
  const taken = await seat.importFrom(made.file);
  // Whom it is encrypted to, its own terminal says.
  if (!taken.ok)
    return taken.refusal.kind === "locked"
      ? null
      : `makes a return that no terminal takes: ${taken.refusal.kind}`;
  const rows = await facility.db.selectFrom("progress").select(["student", "exercise"]).execute();
  for (const { student: whose, exercise } of rows) {
    const wrong = goesOn(seat, studentId.parse(whose), [exercise]);
    if (wrong !== null) return wrong;
  }
  return null;
}
