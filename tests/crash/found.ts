import { chainStart, type EventRecord, eventHash } from "../../bundle/event.ts";
import { makeBootId } from "../../bundle/fresh.ts";
import type { TerminalId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { systemClock } from "../../main/clock.ts";
import { openIdentities, presentOf } from "../../main/identity.ts";
import { openFacilityStore } from "../../main/store/facility.ts";
import { type LogReader, openLog } from "../../main/store/log.ts";
import { type Db, openStore } from "../../main/store/open.ts";
import { differingFolds } from "../../main/store/rebuild.ts";

/** What a data folder holds, read afresh as the next start of the terminal reads it. */
export interface Found {
  readonly terminal: TerminalId;
  /** The facility's name; `null` if the terminal knows none. */
  readonly facility: string | null;
  readonly events: readonly EventRecord[];
  /** By student and exercise, with a space between. */
  readonly drafts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What does not fit together, a sentence each. */
  readonly torn: readonly string[];
}

/** Opens a folder that nobody uses, and reads all of it. Changes what it opens, as a start does: give it a copy. */
export async function findAll(data: string): Promise<Result<Found, Refusal>> {
  const store = openStore(data);
  if (!store.ok) return store;
  const { close, db } = store.value;
  try {
    const identities = await openIdentities(data);
    if (!identities.ok) return identities;
    const ids = identities.value.map(({ id }) => id);
    const log = openLog(db, ids, makeBootId(), systemClock);
    if (!log.isOwn()) return refuse("otherIdentity", "the log was kept under another key");
    const events = [...log.read(1, log.last())];
    const facility = openFacilityStore(db).get()?.name ?? null;
    return ok({
      terminal: presentOf(identities.value).id,
      facility,
      events,
      drafts: draftsIn(db),
      torn: [
        ...brokenLinks(log, events),
        ...wrongProjections(db),
        ...(facility === null || events.some(({ kind }) => kind === "terminalProvisioned")
          ? []
          : ["a facility is known, and the log says nothing of it"]),
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

/** The projections must be what the log makes of itself. */
function wrongProjections(db: Db): readonly string[] {
  return differingFolds(db).map((table) => `${table} is not what the log makes of itself`);
}
