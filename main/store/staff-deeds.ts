import { type Fact, type FactKind, facts } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { StaffDeed } from "../staff-area.ts";
import type { Db } from "./open.ts";

/** What staff do, as the log has it. A wrong staff secret is theirs too; a student's wrong PIN is not. */
const kinds = [
  "staffSignedIn",
  "staffSignedOut",
  "signInRefused",
  "exportMade",
  "importTaken",
  "pinReset",
  "diagnosisWritten",
  "kioskLeft",
] as const satisfies readonly FactKind[];

/** Ordinary corrections of a clock are smaller. */
const steadyMs = 60_000;
/** Before this program was written no clock is right. */
const earliestMs = Date.UTC(2026, 0, 1);

interface Row {
  position: number;
  wall_ms: WallMs;
  student: StudentId | null;
  kind: (typeof kinds)[number];
  body: string;
  before_ms: WallMs | null;
  after_ms: WallMs | null;
  name: string | null;
}

/** What staff did on this computer, newest first, a page at a time. */
export interface StaffDeeds {
  /** Those before `before` (`null`: the newest), at most `most`, and whether there are older ones. */
  page(
    before: number | null,
    most: number,
  ): { readonly deeds: readonly StaffDeed[]; readonly hasOlder: boolean };
}

export function openStaffDeeds(db: Db): StaffDeeds {
  const page = db.prepare<[number, number], Row>(`
    SELECT position, wall_ms, student, kind, body, roster.name AS name,
      (SELECT wall_ms FROM events AS near WHERE near.position < events.position ORDER BY position DESC LIMIT 1) AS before_ms,
      (SELECT wall_ms FROM events AS near WHERE near.position > events.position ORDER BY position LIMIT 1) AS after_ms
    FROM events LEFT JOIN roster ON roster.id = events.student
    WHERE kind IN (${kinds.map((kind) => `'${kind}'`).join(", ")})
      AND NOT (kind = 'signInRefused' AND student IS NOT NULL)
      AND position < ?
    ORDER BY position DESC LIMIT ?`);
  return {
    page(before, most) {
      const rows = page.all(before ?? Number.MAX_SAFE_INTEGER, most + 1);
      return {
        deeds: rows.slice(0, most).map((row) => ({
          position: row.position,
          atMs: row.wall_ms,
          isSuspect: isSuspect(row),
          deed: deedOf(row),
        })),
        hasOlder: rows.length > most,
      };
    },
  };
}

/** Order comes from the log; a time that is later than what came after it, or earlier than what came before, is wrong. */
function isSuspect({ wall_ms, before_ms, after_ms }: Row): boolean {
  return (
    wall_ms < earliestMs ||
    (before_ms !== null && wall_ms < before_ms - steadyMs) ||
    (after_ms !== null && wall_ms > after_ms + steadyMs)
  );
}

function deedOf({ kind, body, name }: Row): StaffDeed["deed"] {
  const fact = { kind, body: facts[kind].parse(JSON.parse(body)) } as Extract<Fact, { kind: Row["kind"] }>;
  switch (fact.kind) {
    case "staffSignedIn":
      return { kind: "signedIn" };
    case "staffSignedOut":
      return { kind: "signedOut", reason: fact.body.reason };
    case "signInRefused":
    case "kioskLeft":
      return { kind: fact.kind };
    case "exportMade":
    case "diagnosisWritten":
      return { kind: fact.kind, file: fact.body.file };
    case "importTaken":
      return { kind: "importTaken", what: fact.body.kind, number: fact.body.number };
    case "pinReset":
      return { kind: "pinReset", student: name };
  }
}
