import { readFileSync } from "node:fs";
import { defaultBudget } from "../../../sandbox/budget.ts";
import { startEngine } from "../../../sandbox/engine.ts";
import { splitLibrary } from "../../../sandbox/library-file.ts";
import { given } from "../../../sandbox/outside.ts";
import { runAlone } from "../../../sandbox/run-alone.ts";
import { record } from "../../../sandbox/steps/record.ts";
import type { Program } from "./programs.ts";

/** Who takes this many steps is only followed so far: what it printed until then must be the same. */
const most = 5_000;

export type Compared =
  | { readonly kind: "same" | "sameSoFar"; readonly steps: number }
  | { readonly kind: "leftOut"; readonly why: string }
  | { readonly kind: "other"; readonly plain: unknown; readonly followed: unknown };

/** Time enough that none of both is stopped where the other is not. */
const budget = { ...defaultBudget, deadlineMs: 60_000 };

/** Runs a program with and without being followed, and says whether it did the same: output, error, place and words. */
export async function comparer(library: string) {
  const engine = await startEngine(splitLibrary(readFileSync(library, "utf8")));
  return ({ files, input }: Program): Compared => {
    const plain = runAlone(engine, {
      files,
      budget: { ...budget, stepsLimit: 5_000_000 },
      outside: given(input),
    }).result;
    if (plain.kind === "unreadable") return { kind: "leftOut", why: "unreadable" };
    if (plain.kind === "stopped") return { kind: "leftOut", why: `stopped by ${plain.limit}` };
    let steps = 0;
    const followed = record(engine, {
      ...{ files, budget, input, most },
      onPlan: () => {},
      onStep: () => {
        steps += 1;
      },
    });
    if (followed.kind === "untold") return { kind: "leftOut", why: "untold" };
    if (followed.kind !== "ended" && plain.output.startsWith(followed.output))
      return { kind: "sameSoFar", steps };
    if (JSON.stringify(followed.result) === JSON.stringify(plain)) return { kind: "same", steps };
    return { kind: "other", plain, followed: followed.result ?? followed };
  };
}
