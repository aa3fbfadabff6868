import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Budget } from "../../sandbox/budget.ts";
import { buildLibrary } from "../../sandbox/build-library.ts";
import { type Grader, startGrader } from "../../sandbox/grader.ts";
import type { Sha256Hex, Verdict } from "../../sandbox/verdict.ts";
import type { Language } from "../../sandbox/words/say.ts";

const zeros = "0".repeat(64) as Sha256Hex;
export const provenance = { exercise: zeros, checks: zeros };
export const worker = join(import.meta.dirname, "../../sandbox/worker.ts");
export const sqlWorker = join(import.meta.dirname, "../../sandbox/sql/worker.ts");

export interface Workshop {
  readonly grader: Grader;
  readonly library: string;
  /** Grades one `main.js`, or several files, by the text of a `checks.js`. */
  verdict(
    checks: string,
    files: string | Record<string, string>,
    budget?: Partial<Budget>,
    language?: Language,
  ): Promise<Verdict>;
  close(): Promise<void>;
}

/** A check library in a folder of its own. */
export async function buildForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "foothold-sandbox-"));
  const library = join(folder, "library.js");
  await buildLibrary(library);
  return library;
}

/** The real sandbox, with a check library that is built for this run. */
export async function openWorkshop(): Promise<Workshop> {
  const library = await buildForTest();
  const grader = startGrader({ worker, sqlWorker, library, budget: { deadlineMs: 10_000 } });
  return {
    grader,
    library,
    async verdict(checks, files, budget = {}, language = "en") {
      const all = typeof files === "string" ? { "main.js": files } : files;
      return (await grader.grade({ by: "checks", checks }, all, { budget, provenance, language })).verdict;
    },
    async close() {
      await grader.close();
      await rm(dirname(library), { recursive: true });
    },
  };
}

/** A verdict on a few lines, as a reader wants it: kind, then each check with its state and message. */
export function told(verdict: Verdict): string[] {
  switch (verdict.kind) {
    case "unreadable":
    case "crashed":
      return [verdict.kind, verdict.error.sentence];
    case "faultOfChecks":
      return [verdict.kind, verdict.reason];
    case "stopped":
      return [`stopped ${verdict.limit}`, ...checksOf(verdict)];
    default:
      return [verdict.kind, ...checksOf(verdict)];
  }
}

function checksOf(verdict: Extract<Verdict, { checks: unknown }>): string[] {
  return verdict.checks.map((check) => `${check.path.join(" › ")}: ${check.message || check.state}`);
}
