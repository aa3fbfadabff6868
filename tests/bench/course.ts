import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Result } from "../../bundle/std.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { openCourse } from "../../curriculum/pack/file.ts";
import { packCourse } from "../../curriculum/pack/write.ts";
import { type AuthoredCourse, exerciseId, lessonId, moduleId } from "../../curriculum/schema.ts";
import { built } from "../../main/config/built.ts";
import { indexCourse } from "../../main/terminal/course.ts";
import { print, round, summary } from "./statistics.ts";

const rounds = 60;
const wholeCourse = 20;

/** The bundled course, and one of 20 modules that is made of its: pack size, start, opening a lesson, looking a word up. */
export function benchCourse(): void {
  const course = value(loadAuthored(built.authored));
  measure("bundled", course);
  measure("of-20-modules", repeated(course, wholeCourse));
}

function measure(which: string, course: AuthoredCourse): void {
  const from = performance.now();
  const { name, bytes } = value(packCourse(course));
  const packMs = round(performance.now() - from);
  const place = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  try {
    writeFileSync(join(place, name), bytes);
    const open = () => indexCourse(value(openCourse(place)));
    const lessons = course.modules.flatMap((module) => module.lessons);
    const exercises = lessons.reduce((sum, lesson) => sum + lesson.exercises.length, 0);
    print("pack", {
      ...{ course: which, modules: course.modules.length, lessons: lessons.length, exercises },
      ...{ bytes: bytes.length, packMs },
    });
    const first = performance.now();
    open();
    const firstMs = round(performance.now() - first);
    print("course-index-loaded", { course: which, firstMs, ms: times(open) });
    const opened = lessons.map(({ id }) => {
      const fresh = open();
      const began = performance.now();
      if (fresh.lesson(id) === null) throw new Error(`no lesson ${id}`);
      return performance.now() - began;
    });
    print("lesson-opened", { course: which, ms: summary(opened) });
    const taught = open();
    print("words-looked-up", { course: which, ms: times(() => taught.words()) });
  } finally {
    rmSync(place, { recursive: true });
  }
}

function times(work: () => unknown) {
  const all = Array.from({ length: rounds }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return summary(all);
}

/** Its modules again and again, each under ids of its own. Parts are packed one by one, so a copy is as large as what it copies. */
function repeated(course: AuthoredCourse, count: number): AuthoredCourse {
  const modules = Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / course.modules.length);
    const module = course.modules[at % course.modules.length];
    if (module === undefined) throw new Error("the course has no module");
    const lessonOf = (id: string) => lessonId.parse(`${id}-${round}`);
    return {
      ...module,
      id: moduleId.parse(`${module.id}-${round}`),
      lessons: module.lessons.map((lesson) => ({
        ...lesson,
        id: lessonOf(lesson.id),
        prerequisites: lesson.prerequisites.map(lessonOf),
        exercises: lesson.exercises.map((each) => ({ ...each, id: exerciseId.parse(`${each.id}-${round}`) })),
      })),
    };
  });
  return { ...course, modules };
}

function value<T>(of: Result<T>): T {
  if (!of.ok) throw new Error(of.refusal.sentence);
  return of.value;
}
