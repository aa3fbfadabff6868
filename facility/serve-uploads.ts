import { open } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { endMark } from "../bundle/header.ts";
import { never, type Refusal } from "../bundle/std.ts";
import { diskRefusal } from "./disk.ts";
import { LostSender } from "./serve-body.ts";
import type { IntakeDesk } from "./serve-desk.ts";
import type { Intake } from "./serve-intake.ts";
import type { Bringing } from "./serve-range.ts";
import type { Known } from "./serve-receipt.ts";
import { type ReceiveParts, receive } from "./serve-receive.ts";
import { type Answer, refusing, refusingFile, withReceipt } from "./serve-refusal.ts";

/** What happened, for whoever looks at the server. `from`: the sender's address. */
export type UploadNews =
  | { readonly kind: "intake"; readonly from: string; readonly intake: Intake }
  | { readonly kind: "unfit"; readonly from: string; readonly refusal: Refusal }
  | { readonly kind: "trouble"; readonly refusal: Refusal }
  | { readonly kind: "forgotten"; readonly ageMs: number };

export interface UploadParts extends ReceiveParts {
  readonly desk: IntakeDesk;
  /** Bundles that are here, by the hash of their file, oldest first. */
  readonly known: Map<string, Known>;
  readonly tell: (news: UploadNews) => void;
}

/** More are forgotten, oldest first. A forgotten one must come again as a whole before its receipt does. */
export const mostKnown = 20_000;

/** Bundles on their way in: at most one sender for each, and each taken in as soon as it is whole. */
export class Uploads {
  readonly #parts: UploadParts;
  readonly #senders = new Map<string, { readonly incoming: IncomingMessage; readonly gone: Promise<void> }>();
  readonly #taking = new Map<string, Promise<Answer>>();
  #isEnding = false;

  constructor(parts: UploadParts) {
    this.#parts = parts;
  }

  offset(hash: string): number | null {
    return this.#parts.inbox.offset(hash);
  }

  /** `null`: nobody is there any more to be answered. Throws only where there is a bug. */
  async put(
    hash: string,
    bringing: Bringing,
    incoming: IncomingMessage,
    from: string,
  ): Promise<Answer | null> {
    const { known, desk, limits } = this.#parts;
    for (;;) {
      const here = known.get(hash);
      if (here !== undefined) return withReceipt(200, await desk.receipt(here));
      const taking = this.#taking.get(hash);
      if (taking !== undefined) return taking;
      if (this.#isEnding) return refusing("ending");
      if (desk.waiting >= limits.waiting) return refusing("busy");
      const sender = this.#senders.get(hash);
      if (sender === undefined) break;
      // A terminal whose cable was pulled comes back long before its old connection is known to be dead.
      sender.incoming.destroy();
      await sender.gone;
    }
    const offset = this.offset(hash) ?? 0;
    if (bringing.from !== 0 && bringing.from !== offset) {
      return refusing("wrongOffset", { "upload-offset": String(offset) });
    }
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    this.#senders.set(hash, { incoming, gone });
    let received: Answer | "ended";
    try {
      received = await this.#receive(hash, bringing, incoming, from);
    } catch (error) {
      if (error instanceof LostSender) return null;
      return await this.#onTrouble(hash, error);
    } finally {
      this.#senders.delete(hash);
      resolve();
    }
    if (received !== "ended") return received;
    const arrived = this.offset(hash) ?? 0;
    if (bringing.total !== null && arrived < bringing.total) {
      return { status: 202, body: { arrived }, headers: { "upload-offset": String(arrived) } };
    }
    return this.#take(hash, from);
  }

  /** Takes in what arrived whole before an earlier run ended, and removes what nobody has gone on with. */
  async sweep(): Promise<void> {
    const { inbox, limits, now, tell } = this.#parts;
    for (const { hash, touchedMs } of inbox.all()) {
      const ageMs = now() - touchedMs;
      // Its terminal may come back at any moment and be served first.
      const isElsewhere = () =>
        this.#senders.has(hash) || this.#taking.has(hash) || inbox.offset(hash) === null;
      if (isElsewhere()) continue;
      const isWhole = await hasEnd(inbox.path(hash)).catch((error: unknown) => error);
      if (isElsewhere()) continue;
      if (isWhole === true) await this.#take(hash, "an earlier run");
      else if (isWhole !== false) await this.#onTrouble(hash, isWhole);
      else if (ageMs > limits.uploadAgeMs) {
        await inbox.remove(hash);
        tell({ kind: "forgotten", ageMs });
      }
    }
  }

  /** Lets senders finish for a while, then cuts them off, and waits until all that is whole is taken in. */
  async end(): Promise<void> {
    this.#isEnding = true;
    const cut = setTimeout(() => {
      for (const { incoming } of this.#senders.values()) incoming.destroy();
    }, this.#parts.limits.graceMs);
    await Promise.all([...this.#senders.values()].map(({ gone }) => gone));
    clearTimeout(cut);
    await Promise.allSettled(this.#taking.values());
  }

  async #receive(hash: string, bringing: Bringing, incoming: IncomingMessage, from: string) {
    const received = await receive(this.#parts, hash, bringing, incoming);
    switch (received.kind) {
      case "ended":
        return "ended";
      case "unwilling":
        if (received.why === "tooLong") await this.#parts.inbox.remove(hash);
        return refusing(received.why);
      case "unfit":
        this.#parts.tell({ kind: "unfit", from, refusal: received.refusal });
        return refusingFile(received.refusal);
      default:
        return never(received);
    }
  }

  #take(hash: string, from: string): Promise<Answer> {
    const taking = this.#takeNow(hash, from)
      .catch((error: unknown) => this.#onTrouble(hash, error))
      .finally(() => this.#taking.delete(hash));
    this.#taking.set(hash, taking);
    return taking;
  }

  async #takeNow(hash: string, from: string): Promise<Answer> {
    const { inbox, desk, known, tell } = this.#parts;
    const intake = await desk.take(inbox.path(hash), hash);
    tell({ kind: "intake", from, intake });
    switch (intake.kind) {
      case "taken":
        known.set(hash, intake.known);
        for (const [oldest] of known) {
          if (known.size <= mostKnown) break;
          known.delete(oldest);
        }
        await inbox.remove(hash);
        return withReceipt(intake.wasHere ? 200 : 201, intake.receipt);
      case "otherBytes":
        await inbox.remove(hash);
        return refusing("otherBytes");
      case "refused":
        await inbox.remove(hash);
        return refusingFile(intake.refusal);
      case "trouble":
        await inbox.lookAgain(hash);
        return refusing("noRoom", { "retry-after": "60" });
      default:
        return never(intake);
    }
  }

  async #onTrouble(hash: string, error: unknown): Promise<Answer> {
    const { inbox, tell } = this.#parts;
    const refusal = diskRefusal(error, inbox.path(hash));
    if (refusal === null) throw error;
    await inbox.lookAgain(hash);
    tell({ kind: "trouble", refusal });
    return refusing("noRoom", { "retry-after": "60" });
  }
}

/** Does this file end as a whole bundle does? */
async function hasEnd(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(endMark.length);
    await file.read(tail, 0, tail.length, Math.max(0, size - tail.length));
    return tail.toString("latin1") === endMark;
  } finally {
    await file.close();
  }
}
