import { createHash } from "node:crypto";
import { type IncomingHttpHeaders, request } from "node:http";
import { onTestFinished } from "vitest";
import { z } from "zod";
import type { EventRecord } from "../../bundle/event.ts";
import { type Receipt, readReceipt } from "../../bundle/receipt.ts";
import type { Facility } from "../../facility/facility.ts";
import type { ReturnTiming } from "../../facility/return-timing.ts";
import { type ServeNews, type Serving, serve } from "../../facility/serve.ts";
import { ordinaryLimits, type ServeLimits } from "../../facility/serve-limits.ts";
import { bundleOf, history, type Pair } from "../bundle/sample.ts";
import { daysWork, freshFacility, terminalOf } from "./sample.ts";

/** A server on a free port of this machine, with a terminal of its facility, until the test is over. */
export async function freshServer(limits: Partial<ServeLimits> = {}) {
  const { facility, folder, maria } = await freshFacility();
  const server = await startServer(facility, limits);
  const seat = await terminalOf(facility, "Seat 7");
  const events = daysWork(seat, maria.id);
  return { ...server, facility, folder, maria, seat, events, bundle: await bundleOf(seat, events) };
}

export async function startServer(
  facility: Facility,
  limits: Partial<ServeLimits> = {},
  returns: ReturnTiming | null = null,
) {
  const news: ServeNews[] = [];
  const started = await serve(facility, {
    host: "127.0.0.1",
    port: 0,
    tls: null,
    limits: { ...ordinaryLimits, ...limits },
    returns,
    tell: (what) => news.push(what),
  });
  if (!started.ok) throw new Error(started.refusal.sentence);
  const server = endedOnce(started.value);
  onTestFinished(server.end);
  return { ...server, news };
}

function endedOnce({ port, end }: Serving): Serving {
  let ended: Promise<void> | null = null;
  return { port, end: () => (ended ??= end()) };
}

export interface Told {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One ask over a connection of its own. */
export function ask(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string | number>> = {},
  body: Uint8Array = Buffer.alloc(0),
): Promise<Told> {
  const { promise, resolve, reject } = Promise.withResolvers<Told>();
  const asking = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
    const pieces: Buffer[] = [];
    response.on("data", (piece: Buffer) => pieces.push(piece));
    response.on("error", reject);
    response.on("end", () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(pieces).toString("utf8"),
      }),
    );
  });
  asking.on("error", reject);
  asking.end(body);
  return promise;
}

export const hashOf = (bytes: Uint8Array) => createHash("sha512").update(bytes).digest("hex");
export const pathOf = (bytes: Uint8Array) => `/v1/bundles/${hashOf(bytes)}`;
export const type = { "content-type": "application/vnd.foothold.bundle" };

export const put = (
  port: number,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string | number>> = {},
) => ask(port, "PUT", pathOf(bytes), { ...type, "content-length": bytes.length, ...headers }, bytes);

/** Brings the bytes of a file from `from` (included) to `to` (excluded). */
export const putPart = (port: number, file: Uint8Array, from: number, to: number) =>
  ask(
    port,
    "PUT",
    pathOf(file),
    { ...type, "content-length": to - from, "content-range": `bytes ${from}-${to - 1}/${file.length}` },
    file.subarray(from, to),
  );

export const head = (port: number, bytes: Uint8Array) => ask(port, "HEAD", pathOf(bytes));

/** What a terminal of the facility makes of a receipt. */
export function receiptIn(told: Told, pair: Pair): Receipt {
  const reader = { facility: pair.facility.id, terminal: pair.terminal.id, succession: null };
  const read = readReceipt(told.body, reader);
  if (!read.ok) throw new Error(told.body);
  return read.value;
}

export const refusalText = z.strictObject({ kind: z.string(), sentence: z.string() });
export const kindOf = ({ body }: Told) => refusalText.parse(JSON.parse(body)).kind;

/** A bundle of about `bytes` bytes, of events that do not compress. */
export async function largeBundle(
  pair: Pair,
  bytes: number,
): Promise<{ file: Buffer; events: EventRecord[] }> {
  const { randomBytes } = await import("node:crypto");
  const facts = Array.from({ length: Math.ceil(bytes / 75_000) }, () => ({
    kind: "large",
    body: { text: randomBytes(75_000).toString("base64") },
  }));
  const events = history(pair.terminal.id, facts);
  return { file: await bundleOf(pair, events), events };
}

/** Waits until something is so. Only a test that hangs is ended, by the runner. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
