import { rm, stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { ok, plain, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { ExportReport } from "../carrying.ts";
import type { Clock } from "../clock.ts";
import type { IdentityHolder } from "../identity.ts";
import type { FacilityRecord } from "../store/facility.ts";
import type { Log } from "../store/log.ts";
import type { Receipts } from "../store/receipts.ts";
import { explainFolderTrouble } from "./folder-trouble.ts";
import type { Job } from "./job.ts";
import { removeLeftovers } from "./leftovers.ts";
import { hasNews, planBundles } from "./plan.ts";
import { type WrittenBundle, writeBundle } from "./write-bundle.ts";

export interface ExportNeeds {
  readonly clock: Clock;
  readonly identities: IdentityHolder;
  readonly log: Log;
  readonly receipts: Receipts;
}

/**
 * Writes everything that the facility has not acknowledged into `folder`, one file for each log, then reads it back,
 * so a lost stick loses nothing. `everything`: also what it has acknowledged, as if it had forgotten all. Refuses, with the log unchanged and no file left behind, when the folder is missing,
 * full or not writable, and when staff stop it.
 */
export async function exportProgress(
  { clock, identities, log, receipts }: ExportNeeds,
  facility: FacilityRecord,
  folder: string,
  job: Job,
  everything = false,
): Promise<Result<ExportReport, Refusal>> {
  if (!isAbsolute(folder)) {
    return refuse(
      "badFolder",
      `"${plain(folder)}" is not a full path to a folder. Nothing was written. Choose another.`,
    );
  }
  const plan = planBundles(identities.all(), log, (terminal) =>
    everything ? 0 : (receipts.newest(terminal)?.seq ?? 0),
  );
  if (!plan.some((each) => hasNews(each.log.read(each.from, each.to)))) return ok({ kind: "nothingNew" });
  const total = plan.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const written: WrittenBundle[] = [];
  const undo = async () => {
    for (const { file } of written) await rm(file, { force: true }).catch(() => {});
  };
  try {
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    await removeLeftovers(
      folder,
      identities.all().map(({ id }) => id),
    );
    let before = 0;
    for (const each of plan) {
      const done = await writeBundle(each, facility, { folder, createdMs: clock.wallMs() }, job, {
        before,
        total,
      });
      if (!done.ok) {
        await undo();
        return done;
      }
      written.push(done.value);
      before += each.to - each.from + 1;
    }
  } catch (error) {
    await undo();
    if (job.signal.aborted) return stopped;
    const refusal = explainFolderTrouble(error, folder);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
  return ok(report(written, log, total));
}

function report(written: readonly WrittenBundle[], log: Log, events: number): ExportReport {
  const last = written.at(-1);
  if (!last) throw new Error("an export without a file");
  // The numbers are those of the log that the fact stands in; the files of former logs are carried along.
  const own = written.filter(({ terminal }) => terminal === log.terminal);
  const { from } = own[0] ?? last;
  log.note({ kind: "exportMade", body: { from, to: last.to, file: last.file } }, null);
  return {
    kind: "written",
    files: written.map(({ file, bytes }) => ({ file, bytes })),
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    events,
    from,
    to: last.to,
    readBack: written.every(({ readBack }) => readBack === "drive") ? "drive" : "system",
  };
}

const stopped = refuse(
  "stopped",
  "The export was stopped, and no file of it was left. The work is safe on this terminal. Export again when you are ready.",
);
