import type { Machine, MachineTerminal } from "./machines.ts";
import { counted, localTime, plain } from "./text.ts";

export function sayTwoHistories(name: string): string {
  return `Two different histories of terminal "${plain(name)}" are here: two machines share one identity, as after copying a disk, or one was set back to an older copy. Nothing is lost, both are kept and counted; the next return file asks these machines to take a new identity.`;
}

/** What staff should know of their machines; nothing of those that are as they should be. */
export function sayMachines(machines: readonly Machine[]): readonly string[] {
  return machines.flatMap(({ terminals }) => [
    ...sayIdentities(terminals),
    ...terminals.flatMap((terminal) => [
      ...(terminal.twoHistories ? [sayTwoHistories(terminal.name)] : []),
      ...(terminal.flagged === null
        ? []
        : [
            `Terminal "${plain(terminal.name)}" is flagged, so all of its passes are graded again: ${plain(terminal.flagged)}`,
          ]),
      ...saySuspects(terminal),
    ]),
  ]);
}

function sayIdentities([newest, ...former]: readonly MachineTerminal[]): readonly string[] {
  if (newest === undefined || former.length === 0) return [];
  const names = former.map(({ id, name }) => `"${plain(name)}" (${id.slice(0, 10)})`).join(", ");
  return [
    `Terminal "${plain(newest.name)}" (${newest.id.slice(0, 10)}) goes on with the work of ${names}, under a new identity.`,
  ];
}

/** One sentence for a terminal, however often its clock was wrong. */
function saySuspects({ name, suspects }: MachineTerminal): readonly string[] {
  const [first] = suspects;
  if (first === undefined) return [];
  const events = suspects.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const why =
    first.why === "future"
      ? "lie ahead of this machine's clock"
      : "do not fit those of the events around them";
  return [
    `The times of ${counted(events, "event")} of terminal "${plain(name)}" cannot be trusted: from event ${first.from} on (${localTime(first.wallMs)}) they ${why}. Their order is certain all the same; set that machine's clock.`,
  ];
}
