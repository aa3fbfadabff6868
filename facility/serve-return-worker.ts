/**
 * The thread that makes returns while the server runs. To make one it reads all that the facility knows, which blocks; the
 * threads that answer terminals and take bundles in go on meanwhile.
 */
import { setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { ok, type WallMs } from "../bundle/std.ts";
import { onDisk } from "./disk.ts";
import { type Facility, openFacility } from "./facility.ts";
import { makeReturnIfNews } from "./return.ts";
import { markText, type ReturnMark, returnMark } from "./return-mark.ts";
import { afterMaking, isDue, look, nothingSeen, type ReturnTiming } from "./return-timing.ts";
import type { ReturnNews } from "./serve-return-maker.ts";

const port = parentPort;
if (port === null) throw new Error("this program is a worker thread of the server");
const timingShape = z.object({
  lookMs: z.number(),
  quietMs: z.number(),
  mostWaitMs: z.number(),
  leastRestMs: z.number(),
  restFactor: z.number(),
}) satisfies z.ZodType<ReturnTiming>;
const { folder, timing } = z.object({ folder: z.string(), timing: timingShape }).parse(workerData);

const ending = new AbortController();
port.on("message", () => ending.abort());
const tell = (news: ReturnNews) => port.postMessage(news);

/** What went wrong last: a disk that stays full is told once. */
let told: string | null = null;
function tellTrouble(refusal: Extract<ReturnNews, { kind: "returnTrouble" }>["refusal"]): void {
  if (told !== refusal.sentence) tell({ kind: "returnTrouble", refusal });
  told = refusal.sentence;
}

/** How the facility looks when its newest return says what was so at `mark`; `null`: that failed. */
async function makeOne(facility: Facility, mark: ReturnMark): Promise<string | null> {
  const made = await makeReturnIfNews(facility, Date.now() as WallMs);
  if (!made.ok) {
    // Nobody to write to yet: the first terminal that sends something is a change.
    if (made.refusal.kind === "noTerminals") return markText(mark);
    tellTrouble(made.refusal);
    return null;
  }
  told = null;
  if (made.value === null) return markText(mark);
  tell({ kind: "returnMade", made: made.value });
  return markText({ ...mark, number: made.value.number });
}

/** Until told to end, or until the database fails; then it is opened anew. */
async function keepMaking(facility: Facility): Promise<void> {
  let seen = nothingSeen;
  while (!ending.signal.aborted) {
    const marked = await onDisk(facility.place, async () => ok(await returnMark(facility)));
    if (!marked.ok) return tellTrouble(marked.refusal);
    const startMs = performance.now();
    seen = look(seen, markText(marked.value), startMs);
    if (isDue(seen, timing, startMs)) {
      const mark = await makeOne(facility, marked.value);
      seen = afterMaking(seen, startMs, performance.now(), mark);
    }
    await pause(timing.lookMs, undefined, { signal: ending.signal }).catch(() => {});
  }
}

while (!ending.signal.aborted) {
  const opened = await openFacility(folder);
  if (opened.ok) {
    try {
      await keepMaking(opened.value);
    } finally {
      await opened.value.close();
    }
  } else tellTrouble(opened.refusal);
  await pause(timing.leastRestMs, undefined, { signal: ending.signal }).catch(() => {});
}
port.close();
