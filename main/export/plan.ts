import { howManyFit } from "../../bundle/bundle.ts";
import type { EventRecord } from "../../bundle/event.ts";
import type { FactKind } from "../../bundle/facts.ts";
import type { TerminalId } from "../../bundle/ids.ts";
import type { Identity } from "../identity.ts";
import type { Log, LogReader } from "../store/log.ts";

/** One file to be written: events `from` to `to` of a log, under the identity that kept it. */
export interface PlannedBundle {
  readonly identity: Identity;
  readonly log: LogReader;
  readonly from: number;
  readonly to: number;
}

/** A file with more would be long in the writing, and lost as a whole with one bad spot. */
const mostEvents = 200_000;

/**
 * What the facility has not acknowledged: of the former logs first, so that the present one's file is the last and
 * proves that those before it were written. `confirmed` tells up to which event a receipt reaches, 0 without one.
 */
export function planBundles(
  identities: readonly Identity[],
  log: Log,
  confirmed: (terminal: TerminalId) => number,
): readonly PlannedBundle[] {
  return [...log.former, log].flatMap((each) => {
    const identity = identities.find(({ id }) => id === each.terminal);
    if (!identity) throw new Error(`no keys for the log of ${each.terminal}`);
    return [...inParts(each, confirmed(each.terminal) + 1)].map((part) => ({ identity, log: each, ...part }));
  });
}

/** No part is one that a reader would find too large, whatever students have put into it. */
function* inParts(log: LogReader, first: number): Generator<{ readonly from: number; readonly to: number }> {
  const last = log.last();
  for (let from = first; from <= last; ) {
    const to = from + Math.min(mostEvents, howManyFit(log.readSizes(from, last))) - 1;
    yield { from, to };
    from = to + 1;
  }
}

/** Facts that come about by looking after the terminal and by carrying. Alone they are not worth a file. */
const housekeeping: ReadonlySet<string> = new Set<FactKind>([
  "booted",
  "staffSignedIn",
  "staffSignedOut",
  "exportMade",
  "delivered",
  "importTaken",
  "diagnosisWritten",
  "kioskLeft",
]);

/** True if some event tells more than that somebody looked after the terminal. Reads no further than it must. */
export function hasNews(events: Iterable<Pick<EventRecord, "kind">>): boolean {
  for (const { kind } of events) if (!housekeeping.has(kind)) return true;
  return false;
}
