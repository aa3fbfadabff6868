import { plain } from "../../bundle/std.ts";

const mostProblems = 5;
const longestProblem = 160;

/** Some of the problems of a file, for a sentence that a person reads to its end. */
export function listed(problems: readonly string[]): string {
  const shown = problems.slice(0, mostProblems).map((problem) => {
    const text = plain(problem);
    return text.length > longestProblem ? `${text.slice(0, longestProblem).toWellFormed()}…` : text;
  });
  const more = problems.length - shown.length;
  return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
