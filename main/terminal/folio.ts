import type { StudentId } from "../../bundle/ids.ts";
import type { Cover, Papers } from "../../bundle/papers.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { IndexedLesson } from "../../curriculum/pack/schema.ts";
import type { ExerciseId, LocalText, SourceFiles } from "../../curriculum/schema.ts";
import type { Language } from "../contract.ts";
import { skillViews } from "../folio/skills.ts";
import { suspectStretches } from "../folio/suspect.ts";
import { transcriptOf } from "../folio/transcript.ts";
import type { Claim, FinishedProject, ProgressView, Transcript } from "../folio/views.ts";
import { finishedBy, moduleStories, wayOf } from "../folio/way.ts";
import { type Dated, weekCounts } from "../folio/weeks.ts";
import { timeSpentMs } from "../home/time-spent.ts";
import { weekBegan } from "../home/week.ts";
import type { Deed } from "../store/deeds.ts";
import type { Services } from "./services.ts";
import { takeUpWork } from "./take-up.ts";
import { isDone } from "./views.ts";

type Needs = Pick<
  Services,
  "away" | "clock" | "course" | "covers" | "deeds" | "drafts" | "progress" | "stretches"
>;

/** What the pages and the papers of one student are made of, read once. */
export interface Folio {
  readonly claimAt: (position: number) => Claim;
  progress(language: Language): ProgressView;
  projects(): readonly FinishedProject[];
  transcript(language: Language): Transcript;
  papers(language: Language, withTranscript: boolean): Papers;
  /** The text that passed, or else the one that the student has now. */
  textOf(exercise: ExerciseId): SourceFiles | null;
}

const blank: Cover = { title: "", does: "", learnt: "", sample: "", chosen: false };

/** In these there is no program of the student's. */
const withoutProgram: readonly string[] = ["predict", "choose"];

export function folioOf(services: Needs, student: StudentId): Folio {
  const { course, covers, deeds, drafts, progress, stretches } = services;
  const done = deeds.of(student);
  const way = wayOf(done);
  const suspect = suspectStretches(stretches());
  const isSuspect = (position: number) => suspect.some(({ from, to }) => position >= from && position <= to);
  const claim = ({ position, wallMs }: Deed): Claim => ({ atMs: wallMs, isSuspect: isSuspect(position) });
  const standing = {
    exercises: progress.exercises(student),
    opened: progress.openedLessons(student),
    givenUp: progress.givenUp(student),
  };
  const stateOf = (id: ExerciseId) => standing.exercises.get(id)?.state ?? "new";
  const spentMs = timeSpentMs(done);
  const skills = skillViews(course.course, stateOf);
  const lessons = course.course.modules.flatMap((module) => module.lessons);
  const times = new Map(done.map((deed) => [deed.position, deed]));

  function dated(): readonly Dated[] {
    const believed = (deed: Deed) => !isSuspect(deed.position);
    const as = (what: Dated["what"], deeds: readonly Deed[]) =>
      deeds.filter(believed).map(({ wallMs }) => ({ what, atMs: wallMs }));
    const finished = lessons.flatMap((lesson) => finishedBy(lesson, standing, way) ?? []);
    return [
      ...as("lessons", finished),
      ...as("exercises", [...way.passed.values()]),
      ...as(
        "attempts",
        done.filter(({ kind }) => kind === "attempted"),
      ),
    ];
  }

  function textOf(exercise: ExerciseId): SourceFiles | null {
    if (course.exerciseLine(exercise) === null) return null;
    const passed = deeds.passedText(student, exercise);
    if (passed !== null) return passed;
    takeUpWork(services, student, exercise);
    return drafts.get(student, exercise)?.files ?? null;
  }

  function programsOf(lesson: IndexedLesson): FinishedProject["programs"] {
    return lesson.exercises
      .filter(({ kind }) => !withoutProgram.includes(kind))
      .flatMap(({ id, title }) => {
        const files = textOf(id);
        return files === null ? [] : [{ exercise: id, title, files }];
      });
  }

  function projects(): readonly FinishedProject[] {
    return course.course.modules
      .filter((module) => module.projects)
      .flatMap((module) => module.lessons)
      .map((lesson) => {
        const steps = lesson.exercises.length;
        const ready = lesson.exercises.filter(({ id }) => {
          const known = standing.exercises.get(id);
          return known !== undefined && isDone(known);
        }).length;
        const deed = finishedBy(lesson, standing, way);
        return {
          ...{ id: lesson.id, name: lesson.title, steps, done: ready, finished: deed && claim(deed) },
          cover: covers.get(student, lesson.id) ?? blank,
          programs: ready === steps ? programsOf(lesson) : [],
        };
      });
  }

  const transcript = (language: Language): Transcript =>
    transcriptOf({ course: course.course, standing, way, skills, spentMs, language, claim });

  return {
    claimAt(position) {
      const deed = times.get(position);
      if (!deed) throw new Error(`no deed of this student at ${position}`);
      return claim(deed);
    },
    progress: (language) => ({
      skills,
      weeks: weekCounts(dated(), (atMs: WallMs) => weekBegan(atMs, language)),
      modules: moduleStories(course.course, standing, way, claim),
      spentMs,
    }),
    projects,
    transcript,
    papers(language, withTranscript) {
      const say = (text: LocalText) => text[language] ?? text.en;
      return {
        language,
        course: say(course.course.title),
        transcript: withTranscript ? transcript(language) : null,
        projects: projects()
          .filter(({ cover, done, steps }) => cover.chosen && done === steps)
          .map(({ name, cover, finished, programs }) => ({
            ...{ name: say(name), cover, finished },
            programs: programs.map(({ title, files }) => ({ title: say(title), files })),
          })),
      };
    },
    textOf,
  };
}
