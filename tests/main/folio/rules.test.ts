import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WallMs } from "../../../bundle/std.ts";
import { openCourse } from "../../../curriculum/pack/file.ts";
import type { PackIndex } from "../../../curriculum/pack/schema.ts";
import { built } from "../../../main/config/built.ts";
import type { ExerciseState } from "../../../main/contract.ts";
import { skillViews } from "../../../main/folio/skills.ts";
import { type Stretch, suspectStretches } from "../../../main/folio/suspect.ts";
import { weekCounts } from "../../../main/folio/weeks.ts";
import { weekBegan } from "../../../main/home/week.ts";
import { answered } from "../../support/booted.ts";

const dayMs = 86_400_000;
const day = (number: number) => (1_780_000_000_000 + number * dayMs) as WallMs;

describe("which times are suspect", () => {
  const stretch = (from: number, to: number, fromDay: number, toDay: number): Stretch => ({
    ...{ from, to, fromMs: day(fromDay), toMs: day(toDay) },
  });

  test("none while time only goes on", () => {
    expect(suspectStretches([stretch(1, 9, 0, 1), stretch(10, 12, 1, 2), stretch(13, 13, 30, 31)])).toEqual(
      [],
    );
  });

  test("a day with the clock ahead, between many right ones; and many days after one that was ahead", () => {
    const ahead = stretch(10, 12, 400, 400);
    expect(suspectStretches([stretch(1, 9, 0, 1), ahead, stretch(13, 40, 2, 3)])).toEqual([ahead]);
    const dead = stretch(10, 11, -9_000, -9_000);
    expect(suspectStretches([stretch(1, 9, 0, 1), dead, stretch(12, 40, 2, 3)])).toEqual([dead]);
  });

  test("what is believed never goes back by more than a minute, and is never less than the most of one stretch", () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 20 })));
    fc.assert(
      fc.property(some, (lengths) => {
        let next = 1;
        const all = lengths.map(([events, at]) => {
          const one = stretch(next, next + events - 1, at, at);
          next += events;
          return one;
        });
        const suspect = new Set(suspectStretches(all));
        const good = all.filter((one) => !suspect.has(one));
        for (const [at, one] of good.entries()) {
          const before = good[at - 1];
          if (before) expect(one.fromMs).toBeGreaterThanOrEqual(before.toMs - 60_000);
        }
        const weigh = (of: readonly Stretch[]) => of.reduce((sum, { from, to }) => sum + to - from + 1, 0);
        expect(weigh(good)).toBeGreaterThanOrEqual(Math.max(0, ...all.map((one) => weigh([one]))));
      }),
    );
  });
});

describe("weeks", () => {
  test("follow one another without a gap, each with what was done in it, and are a year at most", () => {
    const monday = weekBegan(day(3), "en");
    const counts = weekCounts(
      [
        { what: "attempts", atMs: day(3) },
        { what: "attempts", atMs: day(3) },
        { what: "exercises", atMs: day(3) },
        { what: "lessons", atMs: day(24) },
      ],
      (atMs) => weekBegan(atMs, "en"),
    );
    expect(counts[0]).toEqual({ fromMs: monday, lessons: 0, exercises: 1, attempts: 2 });
    expect(counts).toHaveLength(4);
    expect(counts.at(-1)).toMatchObject({ lessons: 1, attempts: 0 });
    const long = [day(0), day(2_000)].map((atMs) => ({ what: "attempts" as const, atMs }));
    expect(weekCounts(long, (atMs) => weekBegan(atMs, "es"))).toHaveLength(52);
    expect(weekCounts([], (atMs) => atMs)).toEqual([]);
  });
});

describe("a skill of the bundled course", () => {
  const { index } = answered(openCourse(built.course));
  const exercisesOf = (skill: string) =>
    index.modules
      .flatMap(({ lessons }) => lessons)
      .flatMap(({ exercises }) => exercises)
      .filter(({ skills }) => skills.includes(skill))
      .map(({ id }) => id);
  const stateIn = (skill: string, states: readonly ExerciseState[], of: PackIndex = index) => {
    const ids = exercisesOf(skill);
    const found = skillViews(of, (id) => states[ids.indexOf(id)] ?? "new").find(({ id }) => id === skill);
    return found?.state;
  };

  test("is passed after three exercises without help, and not by help alone", () => {
    expect(exercisesOf("loops").length).toBeGreaterThan(6);
    expect(stateIn("loops", [])).toBe("new");
    expect(stateIn("loops", ["tried"])).toBe("tried");
    expect(stateIn("loops", ["passed", "passed", "tried"])).toBe("tried");
    expect(stateIn("loops", ["helped", "helped", "helped", "helped"])).toBe("tried");
    expect(stateIn("loops", ["passed", "helped", "passed", "passed"])).toBe("passed");
  });

  test("comes with its sentence, what it needs, and the lesson to go on with", () => {
    const all = skillViews(index, () => "new");
    expect(all).toHaveLength(50);
    const ids = new Set(all.map(({ id }) => id));
    for (const { needs, lesson, sentence } of all) {
      expect(needs.every((need) => ids.has(need))).toBe(true);
      expect(sentence.es).toBeTruthy();
      expect(lesson).not.toBeNull();
    }
  });
});
