import { resolve } from "node:path";
import { Command } from "commander";
import { checkSkills } from "../../curriculum/check-skills.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { formatProblems } from "../../curriculum/problem.ts";
import { formatSkills } from "../../curriculum/skill-graph.ts";
import { built } from "../config/built.ts";

/** `foothold curriculum skills [folder]`: 0 the graph holds and was printed, 1 something is wrong with it. */
export function skillsCommand(): Command {
  return new Command("skills")
    .description("print what the course teaches to do, what builds on what, and which lessons practise it")
    .argument("[folder]", "a course's folder", built.authored)
    .addHelpText("after", "\nExit codes: 0 the graph holds, 1 something is wrong, 2 wrong use.")
    .action((folder: string) => {
      const course = loadAuthored(resolve(folder));
      if (!course.ok) return refuse(formatProblems(course.refusal));
      const { id, skills } = course.value;
      if (skills === null) {
        return refuse(`${folder}: there is no skills/${id}.yaml beside the folder in which it lies.`);
      }
      const findings = checkSkills(course.value);
      if (findings.length > 0) {
        return refuse(findings.map(({ file, what, why }) => `${file}\n  ${what}\n  ${why}`).join("\n"));
      }
      console.log(formatSkills(skills, course.value));
    });
}

function refuse(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
