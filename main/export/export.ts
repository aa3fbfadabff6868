import { createReadStream, rmSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import {
  bundleFileName,
  enrolmentSecret,
  verifyOwnBundle,
  writeProgressBundle,
} from "../../bundle/bundle.ts";
import { ageRecipient } from "../../bundle/keys.ts";
import type { ByteSource } from "../../bundle/source.ts";
import { ok, plain, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { Clock } from "../clock.ts";
import type { ExportReport } from "../contract.ts";
import { writeDurably } from "../durable-file.ts";
import type { Identity } from "../identity.ts";
import type { FacilityRecord } from "../store/facility.ts";
import type { Log } from "../store/log.ts";
import { explainFolderTrouble } from "./folder-trouble.ts";

interface Needs {
  readonly clock: Clock;
  readonly identity: Identity;
  readonly log: Log;
}

/**
 * Writes everything that the facility has not acknowledged into one bundle in `folder`, then reads it back. Until
 * return bundles bring receipts that is the whole log, so a lost stick loses nothing. Refuses, with the log
 * unchanged and no file left behind, when the folder is missing, full or not writable.
 */
export async function exportProgress(
  { clock, identity, log }: Needs,
  facility: FacilityRecord,
  folder: string,
): Promise<Result<ExportReport, Refusal>> {
  if (!isAbsolute(folder)) {
    return refuse(
      "badFolder",
      `"${plain(folder)}" is not a full path to a folder. Nothing was written. Choose another.`,
    );
  }
  const [from, to] = [1, log.last()];
  if (to < from) return refuse("nothingToExport", "There is nothing to export yet. Nothing was written.");
  const createdMs = clock.wallMs();
  const file = join(
    folder,
    bundleFileName({ facility: facility.id, terminal: identity.id, from, to, createdMs }),
  );
  try {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    const bytes = await writeDurably(
      file,
      writeProgressBundle({
        facility: { id: facility.id, recipients: [ageRecipient.parse(facility.recipient)] },
        terminal: { name: identity.name, signer: identity.signer, recipient: identity.recipient },
        enrolment: enrolmentSecret.parse(facility.enrolment),
        from,
        to,
        events: log.read(from, to),
        createdMs,
      }),
    );
    const readBack = await verifyOwnBundle(fileSource(file, bytes), identity.signer.publicKey);
    if (!readBack.ok) {
      rmSync(file, { force: true });
      return readBack;
    }
    log.note({ kind: "exportMade", body: { from, to, file } }, null);
    return ok({ file, bytes, events: to - from + 1, from, to });
  } catch (error) {
    const refusal = explainFolderTrouble(error, folder);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}

function fileSource(file: string, size: number): ByteSource {
  return { length: size, read: (from, to) => createReadStream(file, { start: from, end: to - 1 }) };
}
