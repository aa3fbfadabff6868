import type { StudentId } from "../../bundle/ids.ts";
import { ok, type WallMs } from "../../bundle/std.ts";
import type { Answer, ParsedAsk, WeekView } from "../contract.ts";
import { timeSpentMs } from "../home/time-spent.ts";
import { weekBegan } from "../home/week.ts";
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
  const { away, clock, course, progress } = services;
  const standing = { exercises: progress.exercises(student), opened: progress.openedLessons(student) };
  return ok({
    outline: outlineView(course, standing),
    review: reviewsOf(services, student),
    unread: away.feedback(student).filter(({ read }) => !read).length,
    week: weekOf(services, student, standing, weekBegan(clock.wallMs(), language)),
  });
}

/** A lesson is finished with the last of its exercises; one without exercises is read, and not finished. */
function weekOf(
  { actsSince, course, practice }: Needs,
  student: StudentId,
  standing: Standing,
  sinceMs: WallMs,
): WeekView {
  const finished = new Set(
    practice
      .of(student)
      .filter(({ passed, isReview, wallMs }) => passed && !isReview && wallMs >= sinceMs)
      .map(({ exercise }) => exercise),
  );
  const lessons = course.course.modules
    .flatMap((module) => module.lessons)
    .filter(
      (lesson) =>
        lesson.exercises.some(({ id }) => finished.has(id)) && lessonState(lesson, standing) === "passed",
    );
  return {
    lessons: lessons.length,
    exercises: finished.size,
    spentMs: timeSpentMs(actsSince(student, sinceMs)),
  };
}
