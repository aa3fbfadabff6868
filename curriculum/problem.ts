import type { Refusal, Result } from "../bundle/std.ts";

/** Something in a course's files that an author has to put right. */
export interface Problem {
  /** Path from the course's folder, with `/` between. */
  readonly file: string;
  /** Names the file, the key, what was found and what was expected. */
  readonly sentence: string;
}

/** Why a course cannot be used: all of its problems, not only the first. */
export interface CourseRefusal extends Refusal<"badCourse"> {
  readonly problems: readonly Problem[];
}

/** `sentence` counts the problems and gives the first; `problems` has them all, sorted by file. */
export function refuseCourse(root: string, found: readonly Problem[]): Result<never, CourseRefusal> {
  const problems = [...found].sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
  const first = problems[0]?.sentence ?? "";
  const count = problems.length === 1 ? "one problem" : `${problems.length} problems`;
  const sentence = `The course in ${root} has ${count} and was not loaded. ${problems.length === 1 ? "" : "The first: "}${first}`;
  return { ok: false, refusal: { kind: "badCourse", sentence, problems } };
}

/** All problems of a refused course for a terminal's screen, one to a line. */
export function formatProblems(refusal: CourseRefusal): string {
  const count = refusal.problems.length;
  const lines = refusal.problems.map((problem) => `  ${problem.sentence}`);
  return [...lines, "", count === 1 ? "1 problem." : `${count} problems.`].join("\n");
}
