import { rm } from "node:fs/promises";
import { join } from "node:path";
import { bundleFileName, verifyOwnBundle, writeProgressBundle } from "../../bundle/bundle.ts";
import type { EventRecord } from "../../bundle/event.ts";
import type { TerminalId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result, type WallMs } from "../../bundle/std.ts";
import type { ReadBackWay } from "../carrying.ts";
import { writeDurably } from "../durable-file.ts";
import type { FacilityRecord } from "../store/facility.ts";
import type { Job } from "./job.ts";
import type { PlannedBundle } from "./plan.ts";
import { openReadBack } from "./read-back.ts";

export interface WrittenBundle {
  /** Whose log it carries. */
  readonly terminal: TerminalId;
  /** Full path. */
  readonly file: string;
  readonly bytes: number;
  readonly from: number;
  readonly to: number;
  readonly readBack: ReadBackWay;
}

/** A bundle is encrypted and signed, and whoever collects it may be another account than the terminal's. */
const readableByAll = 0o644;

/**
 * Writes one bundle into `folder`, flushes it and reads it back. When it refuses or throws, no file is left, as far as
 * the drive is still there. `before` of `total` events were written by the same job already.
 */
export async function writeBundle(
  { identity, log, from, to }: PlannedBundle,
  facility: FacilityRecord,
  { folder, createdMs }: { readonly folder: string; readonly createdMs: WallMs },
  job: Job,
  { before, total } = { before: 0, total: to - from + 1 },
): Promise<Result<WrittenBundle, Refusal>> {
  const name = bundleFileName({ facility: facility.id, terminal: identity.id, from, to, createdMs });
  const file = join(folder, name);
  function* events(): Generator<EventRecord> {
    for (const event of log.read(from, to)) {
      yield event;
      job.tell({ kind: "writing", done: before + event.seq - from + 1, total });
    }
  }
  const pieces = writeProgressBundle({
    facility: { id: facility.id, recipients: facility.recipients },
    terminal: { name: identity.name, signer: identity.signer, recipient: identity.recipient },
    enrolment: facility.enrolment,
    from,
    to,
    events: events(),
    createdMs,
  });
  const bytes = await writeDurably(file, pieces, readableByAll, {
    signal: job.signal,
    onFlushing: () => job.tell({ kind: "flushing" }),
  });
  try {
    const readBack = await openReadBack(file, bytes, (done) => {
      job.signal.throwIfAborted();
      job.tell({ kind: "readingBack", done, total: bytes });
    });
    try {
      const verified = await verifyOwnBundle(readBack.source, identity.signer.publicKey);
      if (verified.ok) return ok({ terminal: identity.id, file, bytes, from, to, readBack: readBack.way });
      await rm(file, { force: true });
      return verified;
    } finally {
      await readBack.close();
    }
  } catch (error) {
    await rm(file, { force: true }).catch(() => {});
    throw error;
  }
}
