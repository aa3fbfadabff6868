import { type Fact, type FactKind, facts } from "../bundle/facts.ts";
import type { TerminalId } from "../bundle/ids.ts";
import { ok, type Result, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { findMachines } from "./machines.ts";

/** What staff did at the terminals, as far as it has been collected. */
export interface StaffReport {
  readonly facility: { readonly id: string; readonly name: string };
  /** By the terminals' clocks, the newest first. */
  readonly deeds: readonly StaffDeed[];
}

export interface StaffDeed {
  readonly terminal: { readonly id: TerminalId; readonly name: string };
  /** Number of the event on its terminal. */
  readonly seq: number;
  /** As the terminal's clock claimed. */
  readonly wallMs: WallMs;
  /** The time is not to be believed. */
  readonly isSuspect: boolean;
  readonly kind: (typeof kinds)[number];
  /** What it was about: a file, a number, a student. */
  readonly about: string | null;
}

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

export function reportStaff(facility: Facility): Promise<Result<StaffReport, DiskRefusal>> {
  return onDisk(facility.place, async () => {
    const { db, id } = facility;
    const rows = await db
      .selectFrom("event")
      .innerJoin("log", "log.no", "event.log")
      .innerJoin("terminal", "terminal.id", "log.terminal")
      .leftJoin("student", "student.id", "event.student")
      .select(["terminal.id as terminal", "terminal.name as terminalName", "student.name as name"])
      .select(["event.seq", "event.wall_ms", "event.kind", "event.body", "event.student"])
      .where("terminal.facility", "=", id)
      .where("event.kind", "in", kinds)
      .execute();
    const suspects = new Map(
      (await findMachines(db, id)).flatMap(({ terminals }) =>
        terminals.map((terminal) => [terminal.id, terminal.suspects] as const),
      ),
    );
    const deeds = rows.flatMap(({ terminal, terminalName, seq, wall_ms, kind, body, student, name }) => {
      // A student's wrong PIN is no deed of staff; a shape that is not known here stays in the log.
      if (kind === "signInRefused" && student !== null) return [];
      const known = kinds.find((each) => each === kind);
      const fact = known && facts[known].safeParse(JSON.parse(body));
      if (!known || !fact?.success) return [];
      return {
        terminal: { id: terminal, name: terminalName },
        seq,
        wallMs: wall_ms,
        isSuspect: (suspects.get(terminal) ?? []).some(({ from, to }) => from <= seq && seq <= to),
        kind: known,
        about: aboutOf({ kind: known, body: fact.data } as Fact, name ?? student),
      };
    });
    return ok({
      facility: { id, name: facility.name },
      deeds: deeds.sort(
        (a, b) => b.wallMs - a.wallMs || (a.terminal.id === b.terminal.id ? b.seq - a.seq : byId(a, b)),
      ),
    });
  });
}

function aboutOf({ kind, body }: Fact, student: string | null): string | null {
  switch (kind) {
    case "exportMade":
    case "diagnosisWritten":
      return body.file;
    case "importTaken":
      return `${body.kind} ${body.number}`;
    case "staffSignedOut":
      return body.reason;
    case "pinReset":
      return student;
    default:
      return null;
  }
}

const byId = (a: StaffDeed, b: StaffDeed): number => (a.terminal.id < b.terminal.id ? -1 : 1);
