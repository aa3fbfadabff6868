import type { StudentId } from "../../bundle/ids.ts";
import type { Services } from "./services.ts";

/**
 * Puts into the log what was typed and never handed in, and what was changed in the playground, so that it travels with the next export: of one student who
 * leaves, or of all with `null`. A disk that takes no more loses nothing: the drafts stay, and are left the next time.
 */
export function leaveDrafts(
  { drafts, log, progress, projects }: Pick<Services, "drafts" | "log" | "progress" | "projects">,
  student: StudentId | null,
): void {
  for (const { student: of, exercise, files } of drafts.unrecorded(student)) {
    log.note({ kind: "draftLeft", body: { exercise, files, step: progress.nextStep(of) } }, of);
  }
  for (const { student: of, ...project } of projects.unleft(student)) {
    log.note({ kind: "projectLeft", body: { ...project, step: progress.nextStep(of) } }, of);
  }
}
