import type { Fault } from "./faults.ts";
import type { TrialName } from "./trials.ts";

/**
 * Calls that write, at the least, in one run of each: some two thirds of those that were counted when this was written. With
 * fewer, either the operation or the counting is broken, and that nothing was lost says nothing.
 */
const leastPoints: Readonly<Record<TrialName, number>> = {
  signIn: 14,
  openLesson: 7,
  openHint: 6,
  saveDraft: 6,
  attempt: 18,
  exportAll: 11,
  takeReturn: 30,
  takeIdentity: 45,
  takeLessons: 15,
  deliver: 11,
  firstStart: 100,
  nextStart: 22,
  takeIn: 100,
  backUp: 50,
  restore: 70,
  seal: 25,
};

/** Of what is written to a stick alone: the pieces of one file. */
const leastLies = 3;

/** Of a long operation some fifteen calls are enough for a quick run: how many lie between two of them. */
export const quickStep = (name: TrialName): number => Math.max(1, Math.round(leastPoints[name] / 15));

/** A sentence if fewer calls were hurt than there must be, where every `step`th was. */
export function tooFew(
  name: TrialName,
  { kind }: Pick<Fault, "kind">,
  step: number,
  points: number,
): readonly string[] {
  const least = kind === "lies" ? leastLies : leastPoints[name];
  if (points * step >= least) return [];
  return [`${name}, ${kind}: only ${points} calls were hurt, every ${step}th of ${least} or more`];
}
