import { dirname, join, resolve } from "node:path";
import { ok, type Result } from "../bundle/std.ts";
import { kindAt, openCourseFolder } from "./folder.ts";
import { type CourseRefusal, refuseCourse } from "./problem.ts";
import type { CourseId } from "./schema.ts";
import { type Skill, skillsFile } from "./schema-skills.ts";
import { readYaml } from "./yaml.ts";

/**
 * The skills of the course in `folder`: `skills/<id>.yaml`, beside the folder in which the courses lie. `null` if there is
 * no such file. Refuses a file that cannot be read, and then names all that is wrong with it.
 */
export function loadSkills(folder: string, id: CourseId): Result<readonly Skill[] | null, CourseRefusal> {
  const root = join(dirname(dirname(resolve(folder))), "skills");
  const beside = openCourseFolder(root);
  const name = `${id}.yaml`;
  if (kindAt(beside, name) === undefined) return ok(null);
  const skills = readYaml(beside, name, skillsFile, "the course's skills");
  return skills === undefined ? refuseCourse(root, beside.problems) : ok(skills);
}
