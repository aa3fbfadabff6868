import { join } from "node:path";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { DeliveryReport, DeliveryState } from "../carrying.ts";
import { type Job, quietJob } from "../export/job.ts";
import type { ImportFrom } from "../import/import.ts";
import type { FacilityRecord } from "../store/facility.ts";
import { storeTrouble } from "../store/trouble.ts";
import { fetchReturn } from "./fetch-return.ts";
import type { DeliverNeeds, VerifyReceipt } from "./needs.ts";
import type { Server } from "./server.ts";
import { deliverToFolder } from "./to-folder.ts";
import { deliverToServer } from "./to-server.ts";
import { explainServerTrouble } from "./trouble.ts";

export interface Delivery {
  /** Delivers to all places now; the first that failed gives the refusal. One call after the other. */
  deliver(facility: FacilityRecord, job: Job): Promise<Result<DeliveryReport, Refusal>>;
  /** The same, and fetches the newest return. `afterMs`: what the server asks to wait at least. */
  round(facility: FacilityRecord, signal: AbortSignal): Promise<{ isWell: boolean; afterMs: number }>;
  states(): readonly DeliveryState[];
}

interface Needs extends DeliverNeeds {
  /** The terminal's data folder, full path. */
  readonly data: string;
  readonly folder: string | null;
  readonly server: Server | null;
  readonly verifyReceipt: VerifyReceipt;
  readonly importFrom: ImportFrom;
  /** Of the return in force, 0 without one. */
  readonly returnNumber: () => number;
}

type Outcome =
  | { readonly kind: "done"; readonly events: number }
  | { readonly kind: "failed"; readonly sentence: string; readonly afterMs: number };

export function openDelivery(needs: Needs): Delivery {
  const { clock, data, folder, server } = needs;
  const places = [folder, server?.origin].filter((place) => place != null);
  const states = new Map<string, DeliveryState>(places.map((place) => [place, { place, kind: "waiting" }]));
  let turn: Promise<unknown> = Promise.resolve();
  let notTaken: string | null = null;

  const toPlace = async (facility: FacilityRecord, place: string, job: Job): Promise<Outcome> => {
    const outcome = await tellingTrouble(place, job.signal, async (): Promise<Outcome> => {
      if (!server || place === folder) {
        const done = await deliverToFolder(needs, facility, place, job);
        return done.ok
          ? { kind: "done", events: done.value }
          : { kind: "failed", sentence: done.refusal.sentence, afterMs: 0 };
      }
      const to = { server, outbox: join(data, "outbox"), verifyReceipt: needs.verifyReceipt };
      const sent = await deliverToServer(needs, facility, to, job);
      if (sent.kind === "sent") return { kind: "done", events: sent.events };
      return { kind: "failed", sentence: sent.sentence, afterMs: sent.kind === "later" ? sent.afterMs : 0 };
    });
    note(place, outcome);
    return outcome;
  };

  function note(place: string, outcome: Outcome): void {
    const atMs = clock.wallMs();
    states.set(
      place,
      outcome.kind === "done"
        ? { place, kind: "reached", atMs }
        : { place, kind: "failing", atMs, sentence: outcome.sentence },
    );
  }

  async function toAll(facility: FacilityRecord, job: Job): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const place of places) outcomes.push(await toPlace(facility, place, job));
    return outcomes;
  }

  async function fetchNewest(signal: AbortSignal): Promise<Outcome> {
    if (!server) return { kind: "done", events: 0 };
    const { importFrom, log, returnNumber } = needs;
    const from = { server, terminal: log.terminal, inbox: join(data, "inbox"), number: returnNumber() };
    const outcome = await tellingTrouble(server.origin, signal, async (): Promise<Outcome> => {
      const fetched = await fetchReturn({ ...from, importFrom, signal }, notTaken);
      if (fetched.kind === "none" || fetched.kind === "taken") return { kind: "done", events: 0 };
      if (fetched.kind === "notTaken") notTaken = fetched.etag;
      return {
        kind: "failed",
        sentence: fetched.sentence,
        afterMs: fetched.kind === "later" ? fetched.afterMs : 0,
      };
    });
    if (outcome.kind === "failed") note(server.origin, outcome);
    return outcome;
  }

  const inTurn = <T>(body: () => Promise<T>): Promise<T> => {
    const next = turn.then(body);
    turn = next.catch(() => {});
    return next;
  };

  return {
    deliver: (facility, job) =>
      inTurn(async () => {
        if (places.length === 0) return nowhere;
        const outcomes = await toAll(facility, job);
        for (const outcome of outcomes) {
          if (outcome.kind === "failed") return refuse("notDelivered", outcome.sentence);
        }
        const events = outcomes.reduce((sum, each) => sum + (each.kind === "done" ? each.events : 0), 0);
        return ok(events === 0 ? { kind: "nothingNew" } : { kind: "delivered", events, places });
      }),
    round: (facility, signal) =>
      inTurn(async () => {
        const outcomes = [...(await toAll(facility, quietJob(signal))), await fetchNewest(signal)];
        const failed = outcomes.filter((outcome) => outcome.kind === "failed");
        return {
          isWell: failed.length === 0,
          afterMs: Math.max(0, ...failed.map(({ afterMs }) => afterMs)),
        };
      }),
    states: () => [...states.values()],
  };
}

/** A network, a share or a disk that does not do its part is told to staff; what is left are bugs, and those throw. */
async function tellingTrouble(
  place: string,
  signal: AbortSignal,
  body: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await body();
  } catch (error) {
    if (signal.aborted) return { kind: "failed", sentence: stopped, afterMs: 0 };
    const sentence = explainServerTrouble(error, place) ?? storeTrouble(error)?.sentence;
    if (sentence === undefined) throw error;
    return { kind: "failed", sentence, afterMs: 0 };
  }
}

const stopped =
  "The delivery was stopped. The work is safe on this terminal, which goes on by itself where it stopped.";
const nowhere = refuse(
  "nowhere",
  "The policy of this terminal names no folder and no server to deliver to. Nothing was written. Export to a stick, or ask IT.",
);
