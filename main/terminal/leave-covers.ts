import type { StudentId } from "../../bundle/ids.ts";
import type { Services } from "./services.ts";

/** Puts into the log what students wrote about their projects, as leaveDrafts does with their programs. */
export function leaveCovers(
  { covers, log, progress }: Pick<Services, "covers" | "log" | "progress">,
  student: StudentId | null,
): void {
  for (const { student: of, project, cover } of covers.unrecorded(student)) {
    log.note({ kind: "coverLeft", body: { ...cover, project, step: progress.nextStep(of) } }, of);
  }
}
