import { rm } from "node:fs/promises";
import type { Job } from "../export/job.ts";
import { planBundles } from "../export/plan.ts";
import { writeBundle } from "../export/write-bundle.ts";
import type { FacilityRecord } from "../store/facility.ts";
import type { Setback } from "./answer.ts";
import { type DeliverNeeds, hasNewsFor, type VerifyReceipt } from "./needs.ts";
import { type OutgoingBundle, openOutbox } from "./outbox.ts";
import { pushBundle } from "./push.ts";
import type { Server } from "./server.ts";

/** How many events the server has confirmed now, or what stood in the way. */
export type Sent = { readonly kind: "sent"; readonly events: number } | Setback;

interface ToServer {
  readonly server: Server;
  /** The outbox' full path. */
  readonly outbox: string;
  readonly verifyReceipt: VerifyReceipt;
}

/**
 * Sends first what an earlier try began, then what is new since. Throws what the network and the disk throw; the
 * outbox then keeps what was made.
 */
export async function deliverToServer(
  needs: DeliverNeeds,
  facility: FacilityRecord,
  to: ToServer,
  job: Job,
): Promise<Sent> {
  const { identities, log, receipts } = needs;
  const waiting = () => openOutbox(to.outbox, facility.id, identities.all(), receipts);
  let events = 0;
  for (const isFirst of [true, false]) {
    if (isFirst === false || (await waiting()).length === 0) {
      if (!hasNewsFor(needs, (place) => place === to.server.origin)) break;
      const made = await fillOutbox(needs, facility, to.outbox, job);
      if (made) return made;
    }
    for (const bundle of await waiting()) {
      const setback = await send(needs, to, bundle, job);
      if (setback) return setback;
      events += bundle.to - bundle.from + 1;
      if (bundle.terminal === log.terminal) {
        const body = { from: bundle.from, to: bundle.to, place: to.server.origin };
        log.note({ kind: "delivered", body }, null);
      }
      await rm(bundle.file, { force: true });
    }
  }
  return { kind: "sent", events };
}

async function fillOutbox(
  { clock, identities, log, receipts }: DeliverNeeds,
  facility: FacilityRecord,
  folder: string,
  job: Job,
): Promise<Setback | null> {
  for (const each of planBundles(identities.all(), log, (terminal) => receipts.newest(terminal)?.seq ?? 0)) {
    const written = await writeBundle(each, facility, { folder, createdMs: clock.wallMs() }, job);
    if (!written.ok) return { kind: "later", sentence: written.refusal.sentence, afterMs: 0 };
  }
  return null;
}

async function send(
  { receipts }: DeliverNeeds,
  { server, verifyReceipt }: ToServer,
  { bytes, file, terminal }: OutgoingBundle,
  job: Job,
): Promise<Setback | null> {
  const pushed = await pushBundle(server, {
    file,
    bytes,
    signal: job.signal,
    onSent: (done) => job.tell({ kind: "sending", done, total: bytes }),
  });
  if (pushed.kind !== "receipt") {
    // Made again next time: the terminal may have been told a new secret by then.
    if (pushed.kind === "refused") await rm(file, { force: true });
    return pushed;
  }
  const receipt = verifyReceipt(pushed.text);
  if (!receipt.ok) return { kind: "later", sentence: receipt.refusal.sentence, afterMs: 0 };
  const isTaken = receipt.value.terminal === terminal && receipts.take(receipt.value) !== "notOurs";
  return isTaken ? null : { kind: "later", sentence: wrongReceipt(server.origin), afterMs: 0 };
}

const wrongReceipt = (origin: string): string =>
  `The server at ${origin} confirmed other records than those that this terminal sent, so its receipt was not taken. The work is safe on this terminal. Tell IT, and export to a stick meanwhile.`;
