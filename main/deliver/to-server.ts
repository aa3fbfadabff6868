import { rm } from "node:fs/promises";
import type { Job } from "../export/job.ts";
import { hasNews, planBundles } from "../export/plan.ts";
import { writeBundle } from "../export/write-bundle.ts";
import type { FacilityRecord } from "../store/facility.ts";
import type { Setback } from "./answer.ts";
import { type DeliverNeeds, hasNewsFor, type VerifyReceipt } from "./needs.ts";
import { type OutgoingBundle, openOutbox } from "./outbox.ts";
import { type Pushed, pushBundle } from "./push.ts";
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
 * Sends first what an earlier try began, then what is new since. Where the facility turns out to have lost what it had
 * confirmed, begins once more with what it lacks. Throws what the network and the disk throw; the outbox then keeps what was made.
 */
export async function deliverToServer(
  needs: DeliverNeeds,
  facility: FacilityRecord,
  to: ToServer,
  job: Job,
): Promise<Sent> {
  let events = 0;
  for (const isAgain of [false, true]) {
    const sent = await sendAll(needs, facility, to, job);
    events += sent.events;
    if (sent.setback === null) break;
    if (sent.setback !== "wentBack") return sent.setback;
    if (isAgain) return { kind: "later", sentence: keepsLosing(to.server.origin), afterMs: 0 };
  }
  return { kind: "sent", events };
}

/** `wentBack`: the facility has less than it had confirmed, so all must be planned anew. */
interface SentSoFar {
  readonly events: number;
  readonly setback: Setback | "wentBack" | null;
}

async function sendAll(
  needs: DeliverNeeds,
  facility: FacilityRecord,
  to: ToServer,
  job: Job,
): Promise<SentSoFar> {
  const { identities, log, receipts } = needs;
  const waiting = () => openOutbox(to.outbox, facility.id, identities.all(), receipts);
  let events = 0;
  for (const isFirst of [true, false]) {
    if (isFirst === false || (await waiting()).length === 0) {
      if (!hasNewsForServer(needs, to.server.origin)) break;
      const setback = await fillOutbox(needs, facility, to.outbox, job);
      if (setback) return { events, setback };
    }
    for (const bundle of await waiting()) {
      const setback = await send(needs, to, bundle, job);
      if (setback === "wentBack") {
        for (const { file, terminal } of await waiting()) {
          if (terminal === bundle.terminal) await rm(file, { force: true });
        }
      }
      if (setback) return { events, setback };
      events += bundle.to - bundle.from + 1;
      if (bundle.terminal === log.terminal) {
        const body = { from: bundle.from, to: bundle.to, place: to.server.origin };
        log.note({ kind: "delivered", body }, null);
      }
      await rm(bundle.file, { force: true });
    }
  }
  return { events, setback: null };
}

/** A former log is news until all of it is confirmed: it does not grow, so that is soon. */
function hasNewsForServer(needs: DeliverNeeds, origin: string): boolean {
  const { log, receipts } = needs;
  return (
    hasNewsFor(needs, (place) => place === origin) ||
    log.former.some((each) => hasNews(each.read((receipts.newest(each.terminal)?.seq ?? 0) + 1, each.last())))
  );
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
  needs: DeliverNeeds,
  to: ToServer,
  bundle: OutgoingBundle,
  job: Job,
): Promise<Setback | "wentBack" | null> {
  const { bytes, file } = bundle;
  const pushed = await pushBundle(to.server, {
    file,
    bytes,
    signal: job.signal,
    onSent: (done) => job.tell({ kind: "sending", done, total: bytes }),
  });
  switch (pushed.kind) {
    case "receipt":
      return heed(needs, to, bundle, pushed, pushed.text);
    case "refused": {
      const { kind, receipt, sentence } = pushed;
      const heeded = receipt === null ? null : heed(needs, to, bundle, pushed, receipt);
      if (heeded === "wentBack") return heeded;
      // Made again next time: the terminal may have been told a new secret by then.
      await rm(file, { force: true });
      return { kind, receipt, sentence };
    }
    case "later":
      return pushed;
  }
}

/**
 * Takes what the server says that it has. A receipt counts for the very file that was sent only: an old one, which anybody on
 * the network may have kept, is no answer.
 */
function heed(
  { receipts }: DeliverNeeds,
  { server, verifyReceipt }: ToServer,
  { terminal, to }: OutgoingBundle,
  { digest }: Pushed,
  text: string,
): Setback | "wentBack" | null {
  const said = verifyReceipt(text);
  if (!said.ok) return { kind: "later", sentence: said.refusal.sentence, afterMs: 0 };
  const wrong: Setback = { kind: "later", sentence: wrongReceipt(server.origin), afterMs: 0 };
  const { receivedMs, ...receipt } = said.value;
  if (receipt.terminal !== terminal || receipt.digest !== digest) return wrong;
  if (receipt.seq >= to) return receipts.take(receipt, receivedMs) === "notOurs" ? wrong : null;
  return receipts.goBack(receipt, receivedMs) ? "wentBack" : wrong;
}

const wrongReceipt = (origin: string): string =>
  `The server at ${origin} confirmed other records than those that this terminal sent, so its receipt was not taken. The work is safe on this terminal. Tell IT, and export to a stick meanwhile.`;
const keepsLosing = (origin: string): string =>
  `The server at ${origin} has lost records that it had confirmed, and again while they were sent anew. The work is safe on this terminal, which tries again by itself; tell IT.`;
