import { type Run, runsFile } from "../../../curriculum/schema-runs.ts";
import type { Budget } from "../../../sandbox/budget.ts";
import type { Verdict } from "../../../sandbox/verdict.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { provenance, told, type Workshop } from "../workshop.ts";

interface More {
  readonly budget?: Partial<Budget>;
  readonly language?: Language;
}

/** Runs as an author writes them. */
export const written = (...runs: readonly object[]): readonly Run[] =>
  runsFile.parse({ runs: runs.map((run, index) => ({ name: { en: `run ${index + 1}` }, ...run })) }).runs;

/** How a workshop grades one `main.js` by runs. */
export function byRuns(workshop: () => Workshop) {
  async function verdictOf(program: string, runs: readonly Run[], more: More = {}): Promise<Verdict> {
    const options = { ...more, provenance };
    return (await workshop().grader.grade({ by: "runs", runs }, { "main.js": program }, options)).verdict;
  }

  /** The message of a program's only run; "passed" if it passes. */
  async function messageOf(program: string, prints: string, more: object = {}): Promise<string> {
    const verdict = await verdictOf(program, written({ prints, ...more }));
    return told(verdict)
      .join(" ")
      .replace(/^failed run 1: |^passed run 1: /, "");
  }

  return { verdictOf, messageOf };
}
