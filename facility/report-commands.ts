import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { CommandKit, Common } from "./command-kit.ts";
import { makeReport } from "./report.ts";
import { reportClass, reportStudent } from "./report-class.ts";
import { reportSkills } from "./report-skills.ts";
import { reportStaff } from "./report-staff.ts";
import { reportState } from "./report-state.ts";
import { sayReport } from "./say.ts";
import { sayClass, sayStaff, sayStateReport, sayStudent } from "./say-reports.ts";
import { sayReportOfSkills } from "./say-skills.ts";

interface ReportOptions extends Common {
  readonly class?: string;
  readonly student?: string;
  readonly state?: true;
  readonly staff?: true;
  readonly skills?: true;
  readonly course?: string;
}

/** `report`: of the whole facility, of one class or student of it, or of a state. */
export function addReportCommand(
  program: Command,
  { onFacility, withFacility, say, sayJson }: CommandKit,
): void {
  /** Either as JSON or in words. */
  const show =
    <T>({ json }: Common, words: (report: T) => string) =>
    (report: T) =>
      json ? sayJson(report) : say(words(report));

  onFacility(program, "report", "show who has done what")
    .addOption(
      new Option("--class <name>", "only of the students of this class").conflicts([
        "student",
        "state",
        "staff",
      ]),
    )
    .addOption(new Option("--student <who>", "all of one student").conflicts(["state", "staff"]))
    .addOption(new Option("--state", "all facilities of the database in numbers").conflicts("staff"))
    .option("--staff", "what staff did at the terminals")
    .addOption(
      new Option(
        "--skills",
        "how far each skill of the course is, and which weak one others build on",
      ).conflicts(["state", "staff"]),
    )
    .option("--course <folder>", "with --skills: the folder with the course's pack")
    .option("--json", "print as JSON")
    .action((options: ReportOptions) => {
      const { class: name, student, state, staff, skills } = options;
      if (skills) {
        const course = options.course === undefined ? undefined : resolve(options.course);
        const ask = { class: name, student, course };
        return withFacility(
          options,
          (facility) => reportSkills(facility, ask),
          show(options, sayReportOfSkills),
        );
      }
      if (name !== undefined)
        return withFacility(options, (facility) => reportClass(facility, name), show(options, sayClass));
      if (student !== undefined)
        return withFacility(
          options,
          (facility) => reportStudent(facility, student),
          show(options, sayStudent),
        );
      if (staff) return withFacility(options, reportStaff, show(options, sayStaff));
      if (state) return withFacility(options, reportState, show(options, sayStateReport));
      return withFacility(options, makeReport, show(options, sayReport));
    });
}
