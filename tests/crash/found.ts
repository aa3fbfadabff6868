import { chainStart, type EventRecord, eventHash } from "../../bundle/event.ts";
import type { TerminalId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result } from "../../bundle/std.ts";
import { systemClock } from "../../main/clock.ts";
import { openTerminalStore } from "../../main/open-terminal-store.ts";
import type { Log, LogReader } from "../../main/store/log.ts";
import type { Db } from "../../main/store/open.ts";
import { differingFolds } from "../../main/store/rebuild.ts";
import { backupsIn, lessonsIn, tornReturn } from "./found-beside.ts";

/** What a data folder holds, as the next start of the terminal finds it. */
export interface Found {
  readonly terminal: TerminalId;
  /** The facility's name; `null` if the terminal knows none. */
  readonly facility: string | null;
  /** The log of each identity, the present one last. */
  readonly logs: readonly (readonly EventRecord[])[];
  /** The same in one row. */
  readonly events: readonly EventRecord[];
  /** By student and exercise, with a space between. */
  readonly drafts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Number of the return in force, 0 without one. */
  readonly returnNumber: number;
  /** Of the lessons that came by a bundle; 0 without any. */
  readonly lessonsVersion: number;
  /** How many events the newest backup holds; 0 without one. */
  readonly backedUp: number;
  /** What does not fit together, a sentence each. */
  readonly torn: readonly string[];
}

interface How {
  /** The course that the terminal was delivered with, where others may have come. */
  readonly course?: string;
  /** The store was damaged on purpose, so a restore is no news. */
  readonly isDamaged?: boolean;
}

/** Starts on a folder that nobody uses, and reads all of it. Changes what it opens: give it a copy. */
export async function findAll(
  data: string,
  { course, isDamaged = false }: How = {},
): Promise<Result<Found, Refusal>> {
  const opened = await openTerminalStore(data, {}, systemClock);
  if (!opened.ok) return opened;
  const { close, db, facility, log, notice, returns } = opened.value;
  try {
    const name = facility.get()?.name ?? null;
    const logs = [...log.former, log].map((each) => [...each.read(1, each.last())]);
    const events = logs.flat();
    const taught = lessonsIn(data, course);
    const backups = await backupsIn(data);
    return ok({
      terminal: log.terminal,
      facility: name,
      logs,
      events,
      drafts: draftsIn(db),
      returnNumber: returns.inForce()?.number ?? 0,
      lessonsVersion: taught.version,
      backedUp: backups.events,
      torn: [
        ...(notice === null || isDamaged ? [] : [notice]),
        ...[...log.former, log].flatMap((each, at) => brokenLinks(each, logs[at] ?? [])),
        ...withoutOrigin(log, logs),
        ...differingFolds(db).map((table) => `${table} is not what the log makes of itself`),
        ...(name === null || events.some(({ kind }) => kind === "terminalProvisioned")
          ? []
          : ["a facility is known, and the log says nothing of it"]),
        ...tornReturn(db, returns.inForce(), events),
        ...taught.torn,
        ...backups.torn,
      ],
    });
  } finally {
    close();
  }
}

function draftsIn(db: Db): Found["drafts"] {
  const rows = db
    .prepare<[], { student: string; exercise: string; files: string }>(
      "SELECT student, exercise, files FROM versions WHERE number IN (SELECT max(number) FROM versions GROUP BY student, exercise)",
    )
    .all();
  return new Map(rows.map(({ student, exercise, files }) => [`${student} ${exercise}`, JSON.parse(files)]));
}

function brokenLinks({ last, terminal }: LogReader, events: readonly EventRecord[]): readonly string[] {
  const broken = events.flatMap((event, at) => {
    const prev = events[at - 1]?.hash ?? chainStart(terminal);
    const whole = event.seq === at + 1 && event.prev === prev && event.hash === eventHash(event);
    return whole ? [] : [`event ${event.seq} does not follow from the one before it`];
  });
  return events.length === last() ? broken : [...broken, `of ${last()} events, ${events.length} can be read`];
}

/** A log that goes on from another says so with its first event. */
function withoutOrigin({ former }: Log, logs: Found["logs"]): readonly string[] {
  return logs.slice(1).flatMap(([first], at) => {
    const origin = former[at]?.terminal;
    const says = first?.kind === "identityRenewed" && first.body.former === origin;
    return says || (!first && at + 2 < logs.length)
      ? []
      : [`log ${at + 2} does not begin with where it comes from, but with ${first?.kind}`];
  });
}
