import type { StudentId } from "../../bundle/ids.ts";
import type { PackIndex } from "../../curriculum/pack/schema.ts";
import type { ReviewToday } from "../contract.ts";
import { isSameDay } from "../home/week.ts";
import { type Practised, practisedBy } from "../review/candidates.ts";
import { reviewMinutes } from "../review/choose.ts";
import { todaysReviews } from "../review/today.ts";
import type { Services } from "./services.ts";

type Needs = Pick<Services, "clock" | "course" | "practice">;

/** A course is the same for as long as it is taught. */
const known = new WeakMap<PackIndex, ReturnType<typeof practisedBy>>();

function exercisesOf(course: PackIndex): ReadonlyMap<Practised["exercise"], Practised> {
  const found = known.get(course) ?? practisedBy(course);
  known.set(course, found);
  return found;
}

/** What has come back for a student to review today, as a screen tells it. */
export function reviewsOf(
  { clock, course, practice }: Needs,
  student: StudentId,
  rows = practice.of(student),
): ReviewToday {
  const nowMs = clock.wallMs();
  const { done, items } = todaysReviews({
    practice: rows,
    exercises: exercisesOf(course.course),
    begun: new Set(practice.begun(student).keys()),
    lastedMs: practice.lastedMs(nowMs),
    isToday: (wallMs) => isSameDay(wallMs, nowMs),
  });
  const titles = new Map(course.course.skills.map(({ id, title }) => [id, title]));
  return {
    done,
    items: items.flatMap(({ candidate, skills }) => {
      const line = course.lessonLine(candidate.lesson);
      if (!line) return [];
      return {
        exercise: candidate.exercise,
        lesson: { id: line.id, title: line.title },
        skills: skills.flatMap((skill) => titles.get(skill) ?? []),
        minutes: reviewMinutes(candidate),
      };
    }),
  };
}
