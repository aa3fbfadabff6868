/**
 * Terminals that push, as a program of its own: reads a `Plan` from standard input and prints a line for each bundle
 * that it has a receipt for (`Pushed`). Each terminal has an address of its own (127.1.x.y, on Linux), as on a real network.
 */
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import type { Made } from "./make.ts";

export interface Plan {
  readonly port: number;
  readonly bundles: readonly Made[];
  /** `atOnce` push at the same time, each the next when it is done; or all begin within `withinMs`, whatever comes of the others. */
  readonly pace: { readonly atOnce: number } | { readonly withinMs: number };
}

export interface Pushed {
  readonly fileHash: string;
  /** From the first byte sent to the last of the receipt, of the try that succeeded. */
  readonly ms: number;
  /** Tries before it: the server was away, or said to come again. */
  readonly retries: number;
  /** Of these, what was told by the server and no break of the connection. */
  readonly statuses: readonly number[];
  readonly receipt: string;
}

interface Told {
  readonly status: number;
  readonly offset: number;
  readonly body: string;
}

const plan: Plan = JSON.parse(await text(process.stdin));
const addressOf = (index: number) =>
  process.platform === "linux" ? `127.1.${Math.floor(index / 250)}.${(index % 250) + 1}` : "127.0.0.1";

function ask(index: number, method: string, made: Made, headers: object, body: Uint8Array): Promise<Told> {
  const { promise, resolve, reject } = Promise.withResolvers<Told>();
  const asking = request(
    {
      host: "127.0.0.1",
      port: plan.port,
      localAddress: addressOf(index),
      agent: false,
      method,
      path: `/v1/bundles/${made.fileHash}`,
      headers: {
        "content-type": "application/vnd.foothold.bundle",
        "content-length": body.length,
        ...headers,
      },
    },
    (response) =>
      text(response).then(
        (all) =>
          resolve({
            status: response.statusCode ?? 0,
            offset: Number(response.headers["upload-offset"] ?? 0),
            body: all,
          }),
        reject,
      ),
  );
  asking.on("error", reject);
  asking.end(body);
  return promise;
}

async function push(index: number, made: Made): Promise<Pushed> {
  const bytes = await readFile(made.file);
  const statuses: number[] = [];
  for (let retries = 0; ; retries++) {
    try {
      const offset =
        retries === 0 ? 0 : (await ask(index, "HEAD", made, { "content-length": 0 }, Buffer.alloc(0))).offset;
      const range =
        offset === 0 ? {} : { "content-range": `bytes ${offset}-${bytes.length - 1}/${bytes.length}` };
      const begun = performance.now();
      const { status, body } = await ask(index, "PUT", made, range, bytes.subarray(offset));
      if (status === 200 || status === 201) {
        return { fileHash: made.fileHash, ms: performance.now() - begun, retries, statuses, receipt: body };
      }
      statuses.push(status);
      if (status < 500 && status !== 429) throw new Error(`refused: ${status} ${body}`);
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
    }
    await pause(300);
  }
}

const say = (pushed: Pushed) => void process.stdout.write(`${JSON.stringify(pushed)}\n`);
const { bundles, pace } = plan;
if ("atOnce" in pace) {
  const next = bundles.entries();
  const hands = Array.from({ length: pace.atOnce }, async () => {
    for (const [index, made] of next) say(await push(index, made));
  });
  await Promise.all(hands);
} else {
  const between = pace.withinMs / bundles.length;
  const begun = performance.now();
  await Promise.all(
    bundles.map(async (made, index) => {
      await pause(Math.max(0, index * between - (performance.now() - begun)));
      say(await push(index, made));
    }),
  );
}
