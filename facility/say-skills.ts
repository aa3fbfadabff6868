import type { SkillsReport } from "./report-skills.ts";
import type { SkillStanding } from "./skills.ts";
import { counted, plain, table } from "./text.ts";

const isBegun = ({ passed, helped, tried }: SkillStanding) => passed + helped + tried > 0;

/** The skills that were begun, a line each, and of whom which one is weak that others build on. */
export function sayReportOfSkills(report: SkillsReport): string {
  const { facility, of, course, hasGraph, skills, students } = report;
  const begun = skills.filter(isBegun);
  const whose = of === null ? "" : `, ${plain(of)}`;
  const title = `${plain(facility.name)}${whose}: ${counted(students.length, "student")}, ${begun.length} of ${counted(skills.length, "skill")} of ${plain(course.title)} begun.`;
  if (begun.length === 0) return title;
  const rows = begun.map((one) => [
    one.title,
    one.exercises,
    one.passed,
    one.helped,
    one.tried,
    one.neededBy,
    one.weak ? "weak" : "",
  ]);
  const head = ["Skill", "Exercises", "Passed", "With help", "Tried", "Others build on it", ""];
  const weak = students.flatMap(({ name, id, skills: own }) => {
    const titles = own.filter((one) => one.weak).map((one) => one.title);
    return titles.length === 0 ? [] : [`${plain(name ?? id)}: ${titles.join(", ")}`];
  });
  const who = weak.length === 0 || students.length === 1 ? [] : [["Weak for:", ...weak].join("\n")];
  const about = hasGraph
    ? "Weak: others build on it, at least 3 of its exercises were begun, and fewer than half of those were passed without help."
    : "What builds on what is not known of this course here, so no skill is called weak.";
  return [title, table(head, rows), about, ...who].join("\n\n");
}
