import type { EventRecord } from "../bundle/event.ts";
import type { LogTable } from "./schema.ts";

/** One terminal's stretches, as `log` has them. */
export type Segment = Omit<LogTable, "terminal">;

/** Which stretch holds the event with this number and hash; `undefined`: it is not here. */
export type Find = (seq: number, hash: string) => number | undefined;

/** The tree of one terminal's events, while a bundle is put into it. */
export interface Tree {
  readonly segments: ReadonlyMap<number, Segment>;
  /** Stretches that are new or have changed. */
  readonly changed: Set<number>;
  /** Stretches that were joined to what goes before them. */
  readonly joined: ReadonlySet<number>;
  /**
   * Puts the next event of the bundle in its place, and returns the stretch. Null: it is here already. `find` finds stored
   * events with its number, and for the bundle's first event those with the number before.
   */
  add(event: Pick<EventRecord, "seq" | "prev" | "hash">, find: Find): number | null;
  /** Where the event that was added or found last is. */
  at(): number | undefined;
}

/** `newNumber` names new stretches. */
export function growTree(stored: readonly Segment[], newNumber: () => number): Tree {
  const segments = new Map(stored.map((segment) => [segment.no, { ...segment }]));
  const loose = Map.groupBy(
    [...segments.values()].filter(({ parent, from_seq }) => parent === null && from_seq > 1),
    ({ from_seq }) => from_seq,
  );
  const changed = new Set<number>();
  const joined = new Set<number>();
  let at: number | undefined;

  /** The stretch that a new event belongs to. */
  function placeOf(seq: number, prev: string, before: number | undefined): Segment {
    const tip = before === undefined ? undefined : segments.get(before);
    if (tip !== undefined && tip.to_seq === seq - 1) return tip;
    const segment = {
      no: newNumber(),
      from_seq: seq,
      to_seq: seq,
      parent: tip?.no ?? null,
      prev,
      last_hash: "",
      rooted: 0,
    };
    segments.set(segment.no, segment);
    return segment;
  }

  return {
    segments,
    changed,
    joined,
    add({ seq, prev, hash }, find) {
      const here = find(seq, hash);
      if (here !== undefined) {
        at = here;
        return null;
      }
      const place = placeOf(seq, prev, at ?? find(seq - 1, prev));
      place.to_seq = seq;
      place.last_hash = hash;
      changed.add(place.no);
      for (const next of loose.get(seq + 1) ?? []) {
        if (next.prev !== hash) continue;
        next.parent = place.no;
        joined.add(next.no);
        changed.add(next.no);
      }
      at = place.no;
      return place.no;
    },
    at: () => at,
  };
}

/** Sets `rooted` anew and adds to `changed` whatever it changes. */
export function markRooted(segments: readonly Segment[], changed: Set<number>): void {
  const children = Map.groupBy(segments, ({ parent }) => parent);
  const rooted = segments.filter(({ from_seq }) => from_seq === 1);
  for (let segment = rooted.pop(); segment !== undefined; segment = rooted.pop()) {
    if (segment.rooted === 0) {
      segment.rooted = 1;
      changed.add(segment.no);
    }
    rooted.push(...(children.get(segment.no) ?? []));
  }
}

/**
 * True if two different events have one number: two machines share an identity, or one was set back to an older copy.
 * An event that is only named by the one after it counts too.
 */
export function hasTwoHistories(segments: readonly Segment[]): boolean {
  const ordered = segments.toSorted((a, b) => a.from_seq - b.from_seq);
  // The event before a stretch, where it is not here, must be missing from all others as well.
  const starts = ordered.map(({ parent, from_seq, to_seq }) => ({
    from: parent === null ? from_seq - 1 : from_seq,
    own: from_seq,
    to: to_seq,
  }));
  let reached = 0;
  for (const { from, own, to } of starts) {
    if (own <= reached || (from > 0 && from <= reached)) return true;
    reached = Math.max(reached, to);
  }
  return false;
}

/** An event that is here, and everything before it too. */
export interface Tip {
  readonly seq: number;
  readonly hash: string;
}

/** The last event of each history that is here from its first event on; most terminals have one. By number, then hash. */
export function tipsOf(segments: readonly Segment[]): readonly (Tip & { readonly log: number })[] {
  const goesOn = new Set(segments.map(({ parent, from_seq }) => `${parent} ${from_seq - 1}`));
  return segments
    .filter(({ rooted, no, to_seq }) => rooted === 1 && !goesOn.has(`${no} ${to_seq}`))
    .map(({ no, to_seq, last_hash }) => ({ log: no, seq: to_seq, hash: last_hash }))
    .sort((a, b) => a.seq - b.seq || (a.hash < b.hash ? -1 : 1));
}

/** Event numbers that are missing although later ones are here, both included. In order, each once. */
export function gapsOf(
  segments: readonly Segment[],
): readonly { readonly from: number; readonly to: number }[] {
  const heads = new Set(
    segments
      .filter(({ parent, from_seq }) => parent === null && from_seq > 1)
      .map(({ from_seq }) => from_seq),
  );
  return [...heads]
    .sort((a, b) => a - b)
    .map((head) => {
      const to = head - 1;
      // Another history may have an event of that number; then nothing says how far back this one is missing.
      const taken = segments.some(({ from_seq, to_seq }) => from_seq <= to && to <= to_seq);
      const ends = segments.map(({ to_seq }) => to_seq).filter((end) => end < to);
      return { from: taken ? to : Math.max(0, ...ends) + 1, to };
    });
}

/**
 * Whether event `before` of one stretch lies before event `after` of another or the same. Where events between them are
 * missing, it is taken to be so: one history is the rule.
 */
export function liesBefore(
  segments: ReadonlyMap<number, Pick<Segment, "no" | "from_seq" | "parent">>,
  before: { readonly log: number; readonly seq: number },
  after: { readonly log: number; readonly seq: number },
): boolean {
  if (before.seq >= after.seq) return false;
  for (let segment = segments.get(after.log); segment !== undefined; ) {
    if (segment.from_seq <= before.seq) return segment.no === before.log;
    if (segment.parent === null) return segment.from_seq > 1;
    segment = segments.get(segment.parent);
  }
  return true;
}

/** These stretches and all that go on from them. */
export function onwardFrom(segments: readonly Segment[], from: Iterable<number>): readonly number[] {
  const children = Map.groupBy(segments, ({ parent }) => parent);
  const found = new Set<number>();
  const open = [...from];
  for (let no = open.pop(); no !== undefined; no = open.pop()) {
    if (found.has(no)) continue;
    found.add(no);
    open.push(...(children.get(no) ?? []).map((child) => child.no));
  }
  return [...found];
}

/**
 * The last event of the history that event `seq` of stretch `log` is of; where several go on from it, the one with the
 * highest number. `null`: something before it is missing.
 */
export function tipAfter(segments: readonly Segment[], log: number, seq: number): Tip | null {
  const after = segments.filter(({ parent, from_seq }) => parent !== log || from_seq > seq);
  const own = new Set(onwardFrom(after, [log]));
  const tip = tipsOf(segments).findLast((one) => own.has(one.log));
  return tip === undefined ? null : { seq: tip.seq, hash: tip.hash };
}

/**
 * Every history as the stretches that it is made of, each with its last number in it. Where one history is the rule and a
 * part of it is missing, all stretches are one; of two histories, one that hangs in the air stands for itself.
 */
export function historiesOf(
  segments: readonly Segment[],
): readonly (readonly { readonly log: number; readonly to: number }[])[] {
  if (!hasTwoHistories(segments)) return [segments.map(({ no, to_seq }) => ({ log: no, to: to_seq }))];
  const byNumber = new Map(segments.map((segment) => [segment.no, segment]));
  const goesOn = new Set(segments.map(({ parent, from_seq }) => `${parent} ${from_seq - 1}`));
  return segments
    .filter(({ no, to_seq }) => !goesOn.has(`${no} ${to_seq}`))
    .map((last) => {
      const parts = [{ log: last.no, to: last.to_seq }];
      let segment: Segment | undefined = last;
      while (segment !== undefined && segment.parent !== null) {
        parts.push({ log: segment.parent, to: segment.from_seq - 1 });
        segment = byNumber.get(segment.parent);
      }
      return parts;
    });
}
