/**
 * The thread that takes bundles in, one after the other. It decrypts, checks and writes, which blocks; the server's own
 * thread goes on answering meanwhile.
 */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { never, type WallMs } from "../bundle/std.ts";
import { openFacility, readKeys } from "./facility.ts";
import type { DeskAnswer, DeskAsk } from "./serve-desk.ts";
import { takeArrived } from "./serve-intake.ts";
import { receipts } from "./serve-receipt.ts";
import { setAsideIn } from "./serve-set-aside.ts";
import { readSigner } from "./signer.ts";

const port = parentPort;
if (port === null) throw new Error("this program is a worker thread of the server");
const { folder } = z.object({ folder: z.string() }).parse(workerData);

const opened = await openFacility(folder);
if (!opened.ok) throw new Error(opened.refusal.sentence);
const facility = opened.value;
const keys = await readKeys(folder);
if (!keys.ok) throw new Error(keys.refusal.sentence);
const now = () => Date.now() as WallMs;
const signer = await readSigner(facility);
if (!signer.ok) throw new Error(signer.refusal.sentence);
const receiptFor = receipts(facility, signer.value, now);
const parts = { facility, keys: keys.value, receiptFor, setAside: setAsideIn(facility, now), now };

async function answerTo(ask: DeskAsk): Promise<DeskAnswer> {
  try {
    switch (ask.kind) {
      case "take":
        return { number: ask.number, kind: "intake", intake: await takeArrived(parts, ask.path, ask.hash) };
      case "receipt":
        return { number: ask.number, kind: "receipt", receipt: await receiptFor(ask.known) };
      case "end":
        await facility.close();
        return { number: ask.number, kind: "ended" };
      default:
        return never(ask);
    }
  } catch (error) {
    return {
      number: ask.number,
      kind: "fault",
      trace: error instanceof Error ? `${error.stack}` : String(error),
    };
  }
}

let turn: Promise<void> = Promise.resolve();
port.on("message", (ask: DeskAsk) => {
  turn = turn.then(async () => {
    port.postMessage(await answerTo(ask));
    if (ask.kind === "end") port.close();
  });
});
port.postMessage({ number: 0, kind: "ready" } satisfies DeskAnswer);
