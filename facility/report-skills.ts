import { join } from "node:path";
import type { StudentId } from "../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { loadSkills } from "../curriculum/load-skills.ts";
import { openCourse } from "../curriculum/pack/file.ts";
import { readLessons } from "../curriculum/pack/read.ts";
import { built } from "./built.ts";
import type { DiskRefusal } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { makeReport } from "./report.ts";
import { reportClass, reportStudent } from "./report-class.ts";
import type { ExerciseReport } from "./report-rows.ts";
import type { FindRefusal } from "./roster-change.ts";
import { countNeeds, type SkillStanding, standingsOf, type TaughtSkill } from "./skills.ts";

export interface SkillsAsk {
  readonly class?: string | undefined;
  readonly student?: string | undefined;
  /** The folder with a course's pack; the built one if it is left out. */
  readonly course?: string | undefined;
}

export interface SkillsReport {
  readonly facility: { readonly id: string; readonly name: string };
  /** Whose standings are added up: a class, a student, or `null` for all. */
  readonly of: string | null;
  readonly course: { readonly id: string; readonly title: string };
  /** False where the course has no graph of skills here: then nothing is told of what builds on what. */
  readonly hasGraph: boolean;
  /** All students together, in the order of the course. */
  readonly skills: readonly SkillStanding[];
  readonly students: readonly {
    readonly id: StudentId;
    readonly name: string | null;
    readonly skills: readonly SkillStanding[];
  }[];
}

type NoCourse = Refusal<"noCourse">;
interface Learner {
  readonly id: StudentId;
  readonly name: string | null;
  readonly exercises: readonly ExerciseReport[];
}

/** What the exercises that were handed in say of skills. Reads what is kept of each student and exercise, and no event. */
export async function reportSkills(
  facility: Facility,
  ask: SkillsAsk,
): Promise<Result<SkillsReport, NoCourse | Refusal<"noSuchClass"> | FindRefusal | DiskRefusal>> {
  const course = readCourse(ask.course ?? built.course);
  if (!course.ok) return course;
  const learners = await readLearners(facility, ask);
  if (!learners.ok) return learners;
  const { skills, ...about } = course.value;
  return ok({
    facility: { id: facility.id, name: facility.name },
    of: ask.class ?? ask.student ?? null,
    ...about,
    skills: standingsOf(
      skills,
      learners.value.map(({ exercises }) => exercises),
    ),
    students: learners.value.map(({ id, name, exercises }) => ({
      id,
      name,
      skills: standingsOf(skills, [exercises]),
    })),
  });
}

async function readLearners(facility: Facility, ask: SkillsAsk) {
  if (ask.student !== undefined) {
    const found = await reportStudent(facility, ask.student);
    return found.ok ? ok<readonly Learner[]>([found.value]) : found;
  }
  const all = ask.class === undefined ? await makeReport(facility) : await reportClass(facility, ask.class);
  return all.ok ? ok<readonly Learner[]>(all.value.students) : all;
}

interface TaughtCourse extends Pick<SkillsReport, "course" | "hasGraph"> {
  readonly skills: readonly TaughtSkill[];
}

function readCourse(folder: string): Result<TaughtCourse, NoCourse> {
  const course = openCourse(folder);
  const lessons = course.ok ? readLessons(course.value) : course;
  if (!course.ok || !lessons.ok) {
    const why = course.ok ? (lessons.ok ? "" : lessons.refusal.sentence) : course.refusal.sentence;
    return refuse(
      "noCourse",
      `Skills cannot be shown, because the course cannot be read (${why}); nothing is lost: name a good one with --course, or leave out --skills.`,
    );
  }
  const { id, title } = course.value.index;
  const exercises = new Map<string, Set<string>>();
  for (const exercise of lessons.value.flatMap((lesson) => lesson.exercises)) {
    for (const skill of exercise.skills) {
      const own = exercises.get(skill) ?? new Set();
      exercises.set(skill, own.add(exercise.id));
    }
  }
  // The graph lies with the program and not in the pack: terminals have no use for it.
  const loaded = loadSkills(join(built.courses, id), id);
  const graph = loaded.ok ? loaded.value : null;
  const neededBy = countNeeds(new Map((graph ?? []).map((skill) => [skill.id, skill.needs])));
  const titles = new Map((graph ?? []).map((skill) => [skill.id, skill.title.en]));
  const order = [...new Set([...titles.keys(), ...exercises.keys()])].filter((skill) => exercises.has(skill));
  const skills = order.map((skill) => ({
    id: skill,
    title: titles.get(skill) ?? skill,
    exercises: exercises.get(skill) ?? new Set<string>(),
    neededBy: neededBy.get(skill) ?? 0,
  }));
  return ok({ course: { id, title: title.en }, hasGraph: graph !== null, skills });
}
