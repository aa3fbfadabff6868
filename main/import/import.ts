import { createReadStream } from "node:fs";
import type { ByteSource } from "../../bundle/bundle.ts";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { ImportReport } from "../carrying.ts";
import { explainReadTrouble } from "../export/folder-trouble.ts";
import type { Job } from "../export/job.ts";
import type { IdentityHolder } from "../identity.ts";
import type { FacilityStore } from "../store/facility.ts";
import type { Log } from "../store/log.ts";
import type { Receipts } from "../store/receipts.ts";
import type { Returns } from "../store/returns.ts";
import { storeTrouble } from "../store/trouble.ts";
import type { ReplaceableCourse } from "../terminal/course.ts";
import { lookAt } from "./find.ts";
import { takeContent } from "./take-content.ts";
import { takeReturn } from "./take-return.ts";

interface Needs {
  /** The terminal's data folder, full path. */
  readonly data: string;
  readonly identities: IdentityHolder;
  readonly facility: FacilityStore;
  readonly log: Log;
  readonly receipts: Receipts;
  readonly returns: Returns;
  readonly course: ReplaceableCourse;
}

/** Takes in a file that the facility or a publisher sent: all of it, or nothing, also when it is stopped. */
export type ImportFrom = (file: string, job: Job) => Promise<Result<ImportReport, Refusal>>;

/** One import after the other: staff and the network may bring the same return at the same time. */
export function openImporter(needs: Needs): ImportFrom {
  let turn: Promise<unknown> = Promise.resolve();
  return (file, job) => {
    const next = turn.then(() => importOne(needs, file, job));
    turn = next.catch(() => {});
    return next;
  };
}

async function importOne(
  needs: Needs,
  file: string,
  { signal, tell }: Job,
): Promise<Result<ImportReport, Refusal>> {
  const known = needs.facility.get();
  if (known === null) return notProvisioned;
  try {
    signal.throwIfAborted();
    const { bytes, kind } = await brought(() => lookAt(file));
    const source = fileSource(file, bytes, signal);
    // Called before each record and before anything is in force.
    const onProgress = (done: number, total: number) => {
      signal.throwIfAborted();
      tell({ kind: "takingIn", done, total });
    };
    if (kind === "return") {
      const taken = await takeReturn(needs, known, source, onProgress);
      if (!taken.ok) return taken;
      const { number, students, standings, feedback } = taken.value;
      const changes = [
        { what: "students", count: students },
        { what: "standings", count: standings },
        { what: "feedback", count: feedback },
      ] as const;
      return ok({ kind, number, changes });
    }
    if (kind === "content") {
      const taken = await takeContent(needs, known, source, onProgress);
      if (!taken.ok) return taken;
      return ok({
        kind,
        number: taken.value.version,
        changes: [{ what: "lessons", count: taken.value.lessons }],
      });
    }
    return notForTerminals;
  } catch (error) {
    if (signal.aborted && isAbort(error)) return stopped;
    const refusal =
      error instanceof BroughtFileError ? explainReadTrouble(error.cause, file) : storeTrouble(error);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}

/** What failed was reading the file that was brought; all else that fails is about this computer's own disk. */
class BroughtFileError extends Error {}

async function brought<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new BroughtFileError("the file that was brought cannot be read", { cause });
  }
}

function fileSource(file: string, length: number, signal: AbortSignal): ByteSource {
  async function* read(start: number, to: number): AsyncGenerator<Uint8Array> {
    const pieces = createReadStream(file, { start, end: to - 1, signal })[Symbol.asyncIterator]();
    try {
      for (;;) {
        const { done, value } = await brought(() => pieces.next());
        if (done) return;
        yield value;
      }
    } finally {
      await pieces.return?.();
    }
  }
  return { length, read: (from, to) => (from < to ? read(from, to) : []) };
}

function isAbort(error: unknown): boolean {
  const cause = error instanceof BroughtFileError ? error.cause : error;
  return cause instanceof Error && cause.name === "AbortError";
}

const notProvisioned = refuse(
  "notProvisioned",
  "This terminal does not know its facility yet, so nothing was taken in. Give it its facility's file first.",
);
const stopped = refuse(
  "stopped",
  "The import was stopped, and nothing on this terminal was changed. Take the file in again when you are ready.",
);
const notForTerminals = refuse(
  "notForTerminals",
  "This is not a file that the facility sends to terminals, so nothing was taken from it. Look on the drive for the file that was made for this terminal.",
);
