import { studentId } from "../../bundle/ids.ts";
import { ok } from "../../bundle/std.ts";
import type { BootedTerminal } from "../../main/boot.ts";
import { systemClock } from "../../main/clock.ts";
import { openDelivery } from "../../main/deliver/delivery.ts";
import { quietJob } from "../../main/export/job.ts";
import { openIdentities } from "../../main/identity.ts";
import { openTerminalStore } from "../../main/open-terminal-store.ts";
import { openDeliveries } from "../../main/store/deliveries.ts";
import { openReceipts } from "../../main/store/receipts.ts";
import { ask, type Bench, type Operation, type Outcome } from "./operations.ts";
import { value } from "./value.ts";
import { filesOf } from "./work.ts";

/** Something that is sent to a running terminal. */
export type Send = (terminal: BootedTerminal, bench: Bench) => Promise<void>;

/** The facility sends the next return, to the identity that the program has. It may ask for a new one. */
const sendsReturn =
  (asksToRenew: boolean): Send =>
  async (terminal, bench) => {
    const { id } = value(await ask(terminal, "terminal:state", {})).terminal;
    const identity = value(await openIdentities(bench.place.data)).find((each) => each.id === id);
    if (!identity) throw new Error(`the keys of ${id} are gone`);
    const more = asksToRenew ? { renew: identity.id } : {};
    bench.number += 1;
    bench.sent = await bench.sender.writeReturn(bench.number, identity.recipient, more);
  };
export const sendReturn = sendsReturn(false);
export const sendReturnThatRenews = sendsReturn(true);

/** The publisher sends the next edition. */
export const sendLessons: Send = async (_, bench) => {
  bench.number += 1;
  bench.sent = await bench.sender.writeContent(bench.number);
};

export const takeReturn: Operation = async (terminal, { number, sent }) => {
  const taken = await ask(terminal, "staff:import", { file: sent });
  return taken.ok ? ok({ kind: "return", number }) : taken;
};

/** Where the next start would do it otherwise, it is acknowledged by the return alone. */
export const takeIdentity: Operation = async (terminal, bench) => {
  const before = value(await ask(terminal, "terminal:state", {})).terminal.id;
  const taken = await takeReturn(terminal, bench);
  const now = value(await ask(terminal, "terminal:state", {})).terminal.id;
  return taken.ok && now !== before ? ok({ kind: "renewed", former: before }) : taken;
};

export const takeLessons: Operation = async (terminal, { number, sent }) => {
  const taken = await ask(terminal, "staff:import", { file: sent });
  return taken.ok ? ok({ kind: "lessons", version: number }) : taken;
};

interface Deliverer {
  /** Something is worth a delivery. */
  work(): void;
  deliver(): Promise<Outcome>;
  close(): void;
}

/** A terminal that brings progress into a folder. Without the rest of the program, which would deliver by itself as well. */
export async function openDeliverer(bench: Bench): Promise<Deliverer> {
  const { data, stick: folder } = bench.place;
  const { close, db, facility, identities, log } = value(await openTerminalStore(data, {}, systemClock));
  const known = facility.get();
  if (known === null) throw new Error("the terminal knows no facility");
  const delivery = openDelivery({
    ...{ clock: systemClock, data, folder, identities, log, server: null },
    receipts: openReceipts(db),
    deliveries: openDeliveries(db),
    verifyReceipt: neverAsked,
    importFrom: neverAsked,
    returnNumber: () => 0,
  });
  return {
    work() {
      bench.work += 1;
      const body = { exercise: "delivered", files: filesOf(bench.work), step: bench.work };
      log.append({ kind: "draftLeft", body }, studentId.parse(bench.student));
    },
    async deliver() {
      const done = await delivery.deliver(known, quietJob(new AbortController().signal));
      return done.ok ? ok({ kind: "delivered", work: bench.work }) : done;
    },
    close,
  };
}

const neverAsked = () => {
  throw new Error("a folder was asked what only a server can answer");
};
