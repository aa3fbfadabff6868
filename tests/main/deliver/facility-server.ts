import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Reader, readBundle } from "../../../bundle/bundle.ts";

export const tls = (name: string) => join(import.meta.dirname, "../../fixtures/tls", name);

/** What it does wrong with the next ask, once. */
export type Mischief =
  | { readonly kind: "answer"; readonly status: number; readonly headers?: object; readonly body?: string }
  /** Takes so many bytes of a file, keeps them, and breaks the connection. */
  | { readonly kind: "breakAfter"; readonly bytes: number }
  /** Takes all, and breaks the connection instead of answering. */
  | { readonly kind: "breakBeforeAnswer" }
  | { readonly kind: "receipt"; readonly text: string }
  /** Says that it has no more of the log than so much. */
  | { readonly kind: "lacks"; readonly has: { readonly seq: number; readonly hash: string } }
  /** Never says anything. */
  | { readonly kind: "silence" }
  /** Reads a little at a time. */
  | { readonly kind: "slow" };

/**
 * A real HTTPS server (without a certificate: a plain HTTP one) that keeps to the protocol of deliveries, but for what it is told to do wrong. Its receipts carry
 * the word "sealed" instead of a signature.
 */
export async function startFacilityServer(reader: Reader, certificate: string | null = "server") {
  const held = new Map<string, Buffer>();
  const asked: string[] = [];
  const mischief: Mischief[] = [];
  const clock = { nowMs: 1_785_000_000_000 };
  const back = { bytes: Buffer.alloc(0), number: 0 };
  let received = 0;

  async function onPut(path: string, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const wrong = mischief.shift();
    if (wrong?.kind === "answer") {
      response.writeHead(wrong.status, { ...wrong.headers }).end(wrong.body);
      return request.resume();
    }
    if (wrong?.kind === "silence") return request.resume();
    const range = /^bytes (\d+)-\d+\/\d+$/.exec(request.headers["content-range"] ?? "");
    const before = held.get(path) ?? Buffer.alloc(0);
    if (range && Number(range[1]) !== before.length) {
      request.resume();
      return response.writeHead(416).end();
    }
    let bytes = range ? before : Buffer.alloc(0);
    for await (const piece of request as AsyncIterable<Buffer>) {
      received += piece.length;
      bytes = Buffer.concat([bytes, piece]);
      held.set(path, bytes);
      if (wrong?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, 20));
      if (wrong?.kind === "breakAfter" && bytes.length >= wrong.bytes) {
        held.set(path, bytes.subarray(0, wrong.bytes));
        return request.socket.destroy();
      }
    }
    if (wrong?.kind === "breakBeforeAnswer") return request.socket.destroy();
    if (wrong?.kind === "receipt") return response.writeHead(200).end(wrong.text);
    if (!path.endsWith(createHash("sha512").update(bytes).digest("hex")))
      return response.writeHead(500).end();
    const read = await readBundle(bytes, reader);
    if (!read.ok) {
      const { kind, sentence } = read.refusal;
      return response.writeHead(422).end(JSON.stringify({ kind, sentence }));
    }
    const { header, events } = read.value;
    const digest = createHash("sha512").update(bytes.subarray(0, -78)).digest("hex");
    const said = { terminal: header.terminal.id, digest, receivedMs: clock.nowMs, seal: "sealed" };
    if (wrong?.kind === "lacks") {
      const text = JSON.stringify({ ...said, ...wrong.has });
      const refusal = { kind: "missingBefore", sentence: "Records before it are missing.", receipt: text };
      return response.writeHead(422).end(JSON.stringify(refusal));
    }
    const receipt = { ...said, seq: header.to, hash: events.at(-1)?.hash };
    return response.writeHead(201).end(JSON.stringify(receipt));
  }

  const onAsk = (request: IncomingMessage, response: ServerResponse): unknown => {
    const path = request.url ?? "";
    asked.push(`${request.method} ${path.slice(0, 12)} ${request.headers["content-range"] ?? ""}`.trim());
    if (request.method === "PUT") return onPut(path, request, response).catch(() => {});
    if (request.method === "HEAD") {
      const offset = held.get(path)?.length;
      return response
        .writeHead(offset === undefined ? 404 : 200, { "upload-offset": String(offset ?? 0) })
        .end();
    }
    const isKnown = request.headers["if-none-match"] === `"${back.number}"`;
    if (back.number === 0 || isKnown) return response.writeHead(back.number === 0 ? 404 : 304).end();
    return response.writeHead(200, { etag: `"${back.number}"` }).end(back.bytes);
  };
  const server =
    certificate === null
      ? createPlainServer(onAsk)
      : createServer(
          { key: readFileSync(tls(`${certificate}.key`)), cert: readFileSync(tls(`${certificate}.pem`)) },
          onAsk,
        );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(stop);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${certificate === null ? "http" : "https"}://127.0.0.1:${port}`,
    asked,
    clock,
    mischief,
    back,
    held,
    received: () => received,
    stop,
  };
}
