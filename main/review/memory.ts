import { FSRSAlgorithm, generatorParameters } from "ts-fsrs";
import { dayMs } from "../store/log-time.ts";

/** One time that an exercise told how well its skills are known. In order; `lastedMs` is the log's own time (log-time.ts). */
export interface Outcome {
  readonly exercise: string;
  readonly lastedMs: number;
  /** FSRS: 1 again, 2 hard, 3 good, 4 easy. */
  readonly rating: number;
  readonly passed: boolean;
}

/** How one skill stands in a student's memory. */
export interface Memory {
  /** When it was last practised, in the log's own time. */
  readonly lastMs: number;
  /** Days until the chance that it is still known falls to 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** Days until it comes back, 1 to `longestDays`. */
  readonly intervalDays: number;
}

/** A course is eight months long: what has not come back after two is as good as never reviewed. */
const longestDays = 60;
/** What happens within it is one sitting: the same morning, or the morning and the afternoon. */
const sittingMs = dayMs / 2;

/**
 * FSRS 6 with its published weights, which were fitted to hundreds of millions of reviews (https://github.com/open-spaced-repetition), for
 * days only: a skill does not come back within one sitting. No fuzz, so that the same log gives the same reviews everywhere.
 */
const fsrs = new FSRSAlgorithm(
  generatorParameters({
    request_retention: 0.9,
    maximum_interval: longestDays,
    enable_fuzz: false,
    enable_short_term: false,
  }),
);

/**
 * The memory of each skill, as a fold over what was done. A skill enters with the first sitting in which an exercise of it was passed.
 * Of a sitting counts the middle of its ratings, of two middle ones the lower: an exercise asks for several skills, and
 * one that failed need not be the fault of each.
 */
export function memoriesOf(
  outcomes: readonly Outcome[],
  skillsOf: (exercise: string) => readonly string[],
): ReadonlyMap<string, Memory> {
  const bySkill = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    for (const skill of skillsOf(outcome.exercise)) {
      const known = bySkill.get(skill);
      if (known) known.push(outcome);
      else bySkill.set(skill, [outcome]);
    }
  }
  const memories = new Map<string, Memory>();
  for (const [skill, own] of bySkill) {
    const memory = remember(own);
    if (memory) memories.set(skill, memory);
  }
  return memories;
}

function remember(outcomes: readonly Outcome[]): Memory | null {
  let memory: Memory | null = null;
  for (const sitting of sittingsOf(outcomes)) {
    if (memory === null && !sitting.some(({ passed }) => passed)) continue;
    memory = after(memory, sitting);
  }
  return memory;
}

function sittingsOf(outcomes: readonly Outcome[]): readonly (readonly Outcome[])[] {
  const sittings: Outcome[][] = [];
  for (const outcome of outcomes) {
    const present = sittings.at(-1);
    const began = present?.[0];
    if (present && began && outcome.lastedMs - began.lastedMs < sittingMs) present.push(outcome);
    else sittings.push([outcome]);
  }
  return sittings;
}

function after(before: Memory | null, sitting: readonly Outcome[]): Memory {
  const lastMs = sitting[0]?.lastedMs ?? 0;
  const ratings = sitting.map(({ rating }) => rating).sort((a, b) => a - b);
  const rating = ratings[Math.floor((ratings.length - 1) / 2)] ?? 1;
  const elapsedDays = before === null ? 0 : Math.max(1, Math.round((lastMs - before.lastMs) / dayMs));
  const { stability, difficulty } = fsrs.next_state(before, elapsedDays, rating);
  return { lastMs, stability, difficulty, intervalDays: fsrs.next_interval(stability, elapsedDays) };
}

/** What has come back by `nowMs` of the log's time, the most forgotten first. */
export function dueOf(memories: ReadonlyMap<string, Memory>, nowMs: number): readonly string[] {
  return [...memories]
    .flatMap(([skill, memory]) => {
      const waitedMs = nowMs - memory.lastMs;
      // Whoever worked in the afternoon finds it the next morning.
      if (waitedMs < memory.intervalDays * dayMs - sittingMs) return [];
      return [{ skill, known: fsrs.forgetting_curve(waitedMs / dayMs, memory.stability) }];
    })
    .sort((a, b) => a.known - b.known || (a.skill < b.skill ? -1 : 1))
    .map(({ skill }) => skill);
}
