import type { StudentId } from "../../bundle/ids.ts";
import type { ArrivedProject, Front } from "../store/projects.ts";
import type { Services } from "./services.ts";

/**
 * Puts what a student's other terminals left of their projects among the versions here, when they come to the playground. It becomes
 * the present text if it is the newer one, unless something was changed here since that no event holds. Either way both stay.
 */
export function takeUpProjects(
  { drafts, projects }: Pick<Services, "drafts" | "projects">,
  student: StudentId,
): void {
  const arrived = projects.arrived(student);
  if (arrived.length === 0) return;
  const unleft = new Set(projects.unleft(student).map(({ project }) => project));
  for (const there of arrived) {
    const { id, name, deleted, files, wallMs } = there;
    const isHere = projects.get(student, id) !== null;
    const isPresent = !isHere || (!unleft.has(id) && isNewer(there, projects.front(student, id)));
    const before = drafts.get(student, id);
    if (isPresent) projects.put(student, { id, name, deleted });
    drafts.put(student, id, { files, savedAtMs: wallMs }, "elsewhere");
    if (!isPresent && before) drafts.put(student, id, before, "typed");
    projects.tookUp(student, there, isPresent);
  }
}

/** Every terminal and the facility decide alike between equal steps. */
function isNewer(there: ArrivedProject, here: Front): boolean {
  return there.step === here.step ? there.terminal > here.terminal : there.step > here.step;
}
