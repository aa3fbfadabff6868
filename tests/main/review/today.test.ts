import fc from "fast-check";
import { expect, test } from "vitest";
import type { WallMs } from "../../../bundle/std.ts";
import type { ExerciseId, LessonId } from "../../../curriculum/schema.ts";
import type { Practised } from "../../../main/review/candidates.ts";
import { mostItems, mostMinutes, reviewMinutes } from "../../../main/review/choose.ts";
import { ratings } from "../../../main/review/rating.ts";
import { todaysReviews } from "../../../main/review/today.ts";
import { dayMs, type LogTime, timeAfter } from "../../../main/store/log-time.ts";
import type { PracticeRow } from "../../../main/store/practice.ts";

const kinds = ["choose", "predict", "fix", "write", "tests"] as const;
const monday = Date.UTC(2026, 2, 2, 9) as WallMs;

/** `skills` skills, each practised by three exercises, of which each practises the next skill, too. */
function courseOf(skills: number): ReadonlyMap<ExerciseId, Practised> {
  const all = Array.from({ length: skills * 3 }, (_, at): Practised => {
    const skill = Math.floor(at / 3);
    return {
      exercise: `e-${at}` as ExerciseId,
      lesson: `l-${skill}` as LessonId,
      kind: kinds[at % kinds.length] ?? "fix",
      skills: [`s-${skill}`, `s-${(skill + 1) % skills}`],
      looksBack: at % 3 === 2,
    };
  });
  return new Map(all.map((each) => [each.exercise, each]));
}

const rowOf = (
  exercise: ExerciseId,
  { wallMs, lastedMs }: LogTime,
  rating: number,
  isReview = false,
): PracticeRow => ({
  ...{ exercise, wallMs, lastedMs, rating, passed: true, isReview },
});

const dayOf = (wallMs: number) => Math.floor(wallMs / dayMs);

function todayAt(
  practice: readonly PracticeRow[],
  exercises: ReadonlyMap<ExerciseId, Practised>,
  now: LogTime,
) {
  return todaysReviews({
    ...{ practice, exercises, begun: new Set(), lastedMs: now.lastedMs },
    isToday: (wallMs) => dayOf(wallMs) === dayOf(now.wallMs),
  });
}

/** Everything passed on the first day. */
const learned = (exercises: ReadonlyMap<ExerciseId, Practised>) =>
  [...exercises.keys()].map((id) => rowOf(id, { wallMs: monday, lastedMs: 0 }, ratings.good));

test("after weeks away there is a handful, of about ten minutes, the most forgotten first, and no wall behind it", () => {
  const exercises = courseOf(40);
  const { items, done } = todayAt(learned(exercises), exercises, {
    wallMs: (monday + 50 * dayMs) as WallMs,
    lastedMs: 50 * dayMs,
  });
  expect(done).toBe(0);
  expect(items.length).toBeGreaterThan(1);
  expect(items.length).toBeLessThanOrEqual(mostItems);
  expect(items.reduce((sum, { candidate }) => sum + reviewMinutes(candidate), 0)).toBeLessThanOrEqual(
    mostMinutes,
  );
});

/** Days that pass between two sittings, and by how many the wall clock is then set wrong. */
const life = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 40 }),
    clockDays: fc.constantFrom(0, 0, 0, 0, -3000, -30, -1, 30, 3000),
    ratings: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 25 },
);

test("never more than a handful a day, whatever the clock does, and none twice on one day", () => {
  const exercises = courseOf(30);
  fc.assert(
    fc.property(life, (sittings) => {
      const practice = [...learned(exercises)];
      let now: LogTime = { wallMs: monday, lastedMs: 0 };
      let wrongMs = 0;
      let realMs: number = monday;
      for (const { days, clockDays, ratings: given } of sittings) {
        realMs += days * dayMs;
        wrongMs += clockDays * dayMs;
        now = timeAfter(now, (realMs + wrongMs) as WallMs);
        const before = todayAt(practice, exercises, now);
        let minutes = 0;
        const seen = new Set<string>();
        for (const rating of given) {
          const { items, done } = todayAt(practice, exercises, now);
          expect(done + items.length).toBeLessThanOrEqual(mostItems);
          const next = items[0]?.candidate;
          if (!next) break;
          expect(seen.has(next.exercise)).toBe(false);
          seen.add(next.exercise);
          minutes += reviewMinutes(next);
          practice.push(rowOf(next.exercise, now, rating, true));
        }
        expect(before.done + seen.size).toBeLessThanOrEqual(mostItems);
        expect(minutes).toBeLessThanOrEqual(mostMinutes);
      }
    }),
    { numRuns: 60 },
  );
});

test("a clock that was set back loses nothing: what is practised no more comes back with the days that pass after it", () => {
  const exercises = courseOf(3);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), (backDays) => {
      const practice = learned(exercises);
      let now = timeAfter({ wallMs: monday, lastedMs: 0 }, (monday - backDays * dayMs) as WallMs);
      expect(todayAt(practice, exercises, now).items).toEqual([]);
      now = timeAfter(now, (now.wallMs + 4 * dayMs) as WallMs);
      expect(todayAt(practice, exercises, now).items.length).toBeGreaterThan(0);
    }),
  );
});

test("a clock that is set back to yesterday after today's reviews does not begin another day of them", () => {
  const exercises = courseOf(40);
  const now: LogTime = { wallMs: (monday + 50 * dayMs) as WallMs, lastedMs: 50 * dayMs };
  const practice = [...learned(exercises)];
  for (const { candidate } of todayAt(practice, exercises, now).items) {
    practice.push(rowOf(candidate.exercise, now, ratings.easy, true));
  }
  const room = todayAt(practice, exercises, now).items;
  const setBack = timeAfter(now, (now.wallMs - dayMs) as WallMs);
  expect(todayAt(practice, exercises, setBack).items).toEqual(room);
});

test("a machine whose clock begins anew at each start, because its battery is dead, comes to its reviews all the same", () => {
  const exercises = courseOf(3);
  let now: LogTime = { wallMs: monday, lastedMs: 0 };
  for (let morning = 0; morning < 4; morning++) {
    now = timeAfter(now, 0 as WallMs, "off");
    now = timeAfter(now, 14_400_000 as WallMs);
  }
  expect(todayAt(learned(exercises), exercises, now).items.length).toBeGreaterThan(0);
});

test("a skill is practised by what was not seen lately, by a lesson that looks back, and by what covers more", () => {
  const exercises = courseOf(2);
  const now: LogTime = { wallMs: (monday + 30 * dayMs) as WallMs, lastedMs: 30 * dayMs };
  const [first] = todayAt(learned(exercises), exercises, now).items;
  expect(first?.candidate.looksBack).toBe(true);
  expect(first?.skills.toSorted()).toEqual(["s-0", "s-1"]);
});

test("an exercise that has left the course asks for nothing any more", () => {
  const exercises = courseOf(2);
  const gone = rowOf("no-more" as ExerciseId, { wallMs: monday, lastedMs: 0 }, ratings.again);
  const now: LogTime = { wallMs: (monday + 9 * dayMs) as WallMs, lastedMs: 9 * dayMs };
  expect(todayAt([gone], exercises, now)).toEqual({ done: 0, items: [] });
});
