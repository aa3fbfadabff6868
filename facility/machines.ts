import type { FacilityId, TerminalId } from "../bundle/ids.ts";
import { type Suspect, suspectClocks } from "./clocks.ts";
import type { Database } from "./database.ts";
import { segmentsOf } from "./receipts.ts";
import type { ClockTable, EventTable } from "./schema.ts";
import { historiesOf, type Segment } from "./tree.ts";

/** One machine, under all identities that it has had. Two that once shared one stand here together. */
export interface Machine {
  /** The newest first. */
  readonly terminals: readonly MachineTerminal[];
}

export interface MachineTerminal {
  readonly id: TerminalId;
  readonly name: string;
  /** Another machine has, or had, this identity as well. */
  readonly twoHistories: boolean;
  /** Why staff want all of its passes graded again. */
  readonly flagged: string | null;
  /** Events whose times are not to be believed. */
  readonly suspects: readonly Suspect[];
}

/** By the newest terminal's name, then id. */
export async function findMachines(db: Database, facility: FacilityId): Promise<readonly Machine[]> {
  const terminals = await db
    .selectFrom("terminal")
    .select(["id", "name", "two_histories", "flagged"])
    .where("facility", "=", facility)
    .execute();
  const renewals = await db
    .selectFrom("renewal")
    .innerJoin("terminal", "terminal.id", "renewal.terminal")
    .select(["renewal.terminal", "renewal.former"])
    .where("terminal.facility", "=", facility)
    .execute();
  const segments = await segmentsOf(db, facility);
  const clocks = Map.groupBy(
    await db
      .selectFrom("clock")
      .innerJoin("log", "log.no", "clock.log")
      .innerJoin("terminal", "terminal.id", "log.terminal")
      .selectAll("clock")
      .where("terminal.facility", "=", facility)
      .execute(),
    ({ log }) => log,
  );
  const cuts = await cutsOf(db, [...segments.values()].flat());
  const told = new Map(
    terminals.map((terminal) => [
      terminal.id,
      {
        id: terminal.id,
        name: terminal.name,
        twoHistories: terminal.two_histories === 1,
        flagged: terminal.flagged,
        suspects: suspectsOf(segments.get(terminal.id) ?? [], clocks, cuts),
      },
    ]),
  );
  return groupMachines([...told.keys()], renewals)
    .map((ids) => ({ terminals: ids.flatMap((id) => told.get(id) ?? []) }))
    .sort(byName);
}

/**
 * Which identities belong to one machine, newest first. Each renewal joins two; where two machines shared one, its two
 * successors come together, since nothing tells which of them had it first.
 */
export function groupMachines(
  terminals: readonly TerminalId[],
  renewals: readonly { readonly terminal: TerminalId; readonly former: string }[],
): readonly (readonly TerminalId[])[] {
  const known = new Set<string>(terminals);
  const groups = new Map(terminals.map((id) => [id as string, new Set<TerminalId>([id])]));
  for (const { terminal, former } of renewals) {
    const [one, other] = [groups.get(terminal), groups.get(former)];
    if (one === undefined || other === undefined || one === other || !known.has(former)) continue;
    for (const id of other) {
      one.add(id);
      groups.set(id, one);
    }
  }
  // A database gives its rows in no order; where two succeeded one, the same of them must count each time.
  const inOrder = renewals.toSorted((a, b) =>
    a.terminal < b.terminal ? -1 : Number(a.terminal > b.terminal),
  );
  const succeeded = new Map(inOrder.map(({ terminal, former }) => [former, terminal]));
  const age = (id: string, seen: ReadonlySet<string> = new Set()): number => {
    const next = succeeded.get(id);
    return next === undefined || seen.has(next) ? 0 : 1 + age(next, new Set([...seen, id]));
  };
  return [...new Set(groups.values())].map((group) =>
    [...group].sort((a, b) => age(a) - age(b) || (a < b ? -1 : 1)),
  );
}

/** Of each history by itself; what two of them have in common is told once. */
function suspectsOf(
  segments: readonly Segment[],
  clocks: ReadonlyMap<number, readonly ClockTable[]>,
  cuts: ReadonlyMap<string, Cut>,
): readonly Suspect[] {
  const found = new Map<string, Suspect>();
  for (const history of historiesOf(segments)) {
    const spans = history.flatMap(({ log, to }) =>
      (clocks.get(log) ?? []).filter(({ from_seq }) => from_seq <= to).map((span) => cutAt(span, to, cuts)),
    );
    for (const suspect of suspectClocks(spans.sort((a, b) => a.from_seq - b.from_seq))) {
      found.set(`${suspect.from} ${suspect.to} ${suspect.wallMs}`, suspect);
    }
  }
  return [...found.values()].sort((a, b) => a.from - b.from || a.wallMs - b.wallMs);
}

type Cut = Pick<EventTable, "log" | "seq" | "mono_ms" | "wall_ms">;

/** Clocks of the events from which a history goes another way than the stretch that it comes from. */
async function cutsOf(db: Database, segments: readonly Segment[]): Promise<ReadonlyMap<string, Cut>> {
  const ends = new Map(segments.map(({ no, to_seq }) => [no, to_seq]));
  const forks = segments.flatMap(({ parent, from_seq }) =>
    parent !== null && from_seq - 1 < (ends.get(parent) ?? 0) ? [{ log: parent, seq: from_seq - 1 }] : [],
  );
  const cuts = new Map<string, Cut>();
  for (const { log, seq } of forks) {
    const cut = await db
      .selectFrom("event")
      .select(["log", "seq", "mono_ms", "wall_ms"])
      .where("log", "=", log)
      .where("seq", "=", seq)
      .executeTakeFirst();
    if (cut !== undefined) cuts.set(`${log} ${seq}`, cut);
  }
  return cuts;
}

function cutAt(span: ClockTable, to: number, cuts: ReadonlyMap<string, Cut>): ClockTable {
  const cut = span.to_seq > to ? cuts.get(`${span.log} ${to}`) : undefined;
  return cut === undefined ? span : { ...span, to_seq: to, to_mono_ms: cut.mono_ms, to_wall_ms: cut.wall_ms };
}

function byName(a: Machine, b: Machine): number {
  const [one, other] = [a.terminals[0], b.terminals[0]];
  if (one === undefined || other === undefined) return 0;
  return one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1);
}
