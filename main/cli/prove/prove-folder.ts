import { type Proof, proveCourse } from "../../../curriculum/prove.ts";
import type { AuthoredCourse } from "../../../curriculum/schema.ts";
import type { GraderOptions } from "../../../sandbox/grader.ts";
import { proverOf } from "./ask.ts";
import { openPool } from "./pool.ts";
import type { ProgressLine } from "./progress.ts";
import { noProofs, openProofs } from "./proofs.ts";
import { remembering } from "./remembered.ts";
import { hashSandbox } from "./sandbox-hash.ts";

export interface Means {
  readonly grader: GraderOptions;
  /** How many graders work side by side. */
  readonly seats: number;
  /** Full path of the file with earlier proofs; null: nothing is known and nothing is kept. */
  readonly proofs: string | null;
  readonly progress: ProgressLine;
  /** Takes what a person should know beside the proof. */
  say(line: string): void;
  /** Ends the proof when it is aborted. */
  readonly signal: AbortSignal;
}

export interface Proven {
  readonly proof: Proof;
  /** Programs that were graded or run, and how many of these answers were known from before. */
  readonly asked: number;
  readonly known: number;
}

/** Proves a course by the sandbox. Null: it was stopped; what was proved until then is kept. */
export async function proveBy(course: AuthoredCourse, means: Means): Promise<Proven | null> {
  const { grader, seats, progress, signal } = means;
  const proofs = means.proofs === null ? noProofs : openProofs(means.proofs, means.say);
  const pool = openPool(grader, seats);
  const answers = remembering(pool, proofs, hashSandbox(grader));
  const stop = (): void => void pool.close();
  signal.addEventListener("abort", stop);
  let asked = 0;
  try {
    const proof = await proveCourse(course, proverOf(answers), (now) => {
      asked = now.total;
      progress.show(now);
    });
    return { proof, asked, known: answers.known };
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
    await pool.close();
    proofs.save();
    progress.end();
  }
}
