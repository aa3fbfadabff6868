import type { ExportReport } from "../../main/carrying.ts";
import { type ExportNeeds, exportProgress } from "../../main/export/export.ts";
import { quietJob } from "../../main/export/job.ts";
import type { FacilityRecord } from "../../main/store/facility.ts";
import { answered } from "./booted.ts";

/** The only file of an export that wrote one. */
export function fileOf(report: ExportReport): string {
  const files = report.kind === "written" ? report.files : [];
  const [only] = files;
  if (only === undefined || files.length > 1) throw new Error(`expected one file, got ${files.length}`);
  return only.file;
}

/** Exports without anybody who looks on, and gives the only file's full path. */
export async function exportFile(
  needs: ExportNeeds,
  record: FacilityRecord,
  folder: string,
): Promise<string> {
  return fileOf(
    answered(await exportProgress(needs, record, folder, quietJob(new AbortController().signal))),
  );
}
