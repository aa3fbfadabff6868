import type { StudentId } from "../../bundle/ids.ts";
import { ok, type WallMs } from "../../bundle/std.ts";
import type { Answer, ParsedAsk, WeekView } from "../contract.ts";
import { timeSpentMs } from "../home/time-spent.ts";
import { weekBegan } from "../home/week.ts";
import type { PracticeRow } from "../store/practice.ts";
import { reviewsOf } from "./reviews.ts";
import type { Services } from "./services.ts";
import { lessonState, outlineView, type Standing } from "./views.ts";

type Needs = Pick<Services, "actsSince" | "away" | "clock" | "course" | "practice" | "progress">;

/** All that a student's first page shows, in one answer, so that it is painted once. */
export function openHome(
  services: Needs,
  student: StudentId,
  { language }: ParsedAsk<"home:open">,
): Answer<"home:open"> {
  const { away, clock, course, practice, progress } = services;
  const rows = practice.of(student);
  const since = weekBegan(clock.wallMs(), language);
  const standing = { exercises: progress.exercises(student), opened: progress.openedLessons(student) };
  return ok({
    outline: outlineView(course, standing),
    review: reviewsOf(services, student, rows),
    unread: away.feedback(student).filter(({ read }) => !read).length,
    week: weekOf(services, rows, standing, since, timeSpentMs(services.actsSince(student, since))),
  });
}

/** A lesson is finished with the last of its exercises; one without exercises is read, and not finished. */
function weekOf(
  { course }: Pick<Services, "course">,
  rows: readonly PracticeRow[],
  standing: Standing,
  sinceMs: WallMs,
  spentMs: number,
): WeekView {
  const finished = new Set(
    rows
      .filter(({ passed, isReview, wallMs }) => passed && !isReview && wallMs >= sinceMs)
      .map(({ exercise }) => exercise),
  );
  const lessons = course.course.modules
    .flatMap((module) => module.lessons)
    .filter(
      (lesson) =>
        lesson.exercises.some(({ id }) => finished.has(id)) && lessonState(lesson, standing) === "passed",
    );
  return { lessons: lessons.length, exercises: finished.size, spentMs };
}
