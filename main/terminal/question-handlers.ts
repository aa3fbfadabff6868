import { canonicalJson } from "../../bundle/canonical.ts";
import { makeNoteId } from "../../bundle/fresh.ts";
import type { StudentId } from "../../bundle/ids.ts";
import { anchorAt } from "../../bundle/note.ts";
import { ok, type Refusal, type Result } from "../../bundle/std.ts";
import type { ExerciseId, SourceFiles } from "../../curriculum/schema.ts";
import type { Answer, Attached, CallName, ParsedAsk, QuestionLine } from "../contract.ts";
import type { AskedQuestion, Topic } from "../store/questions.ts";
import {
  hasLeft,
  noSuchExercise,
  noSuchFeedback,
  noSuchLesson,
  noSuchLine,
  noSuchQuestion,
} from "./not-found.ts";
import type { Services } from "./services.ts";

type QuestionCall = Extract<CallName, `question:${string}`>;

type QuestionHandlers = {
  readonly [Name in QuestionCall]: (student: StudentId, ask: ParsedAsk<Name>) => Answer<Name>;
};

type Needs = Pick<Services, "away" | "clock" | "course" | "drafts" | "log" | "questions" | "waiting">;

/** What a student asks the instructor: written here, sent with the next bundle. */
export function questionHandlers(services: Needs): QuestionHandlers {
  const { away, clock, course, drafts, log, questions, waiting } = services;

  function known(student: StudentId, topic: ParsedAsk<"question:begin">): Result<Topic, Refusal> {
    const { lesson, exercise, follows } = topic;
    if (lesson !== null && !course.hasLesson(lesson)) return noSuchLesson;
    if (exercise !== null && !course.exerciseLine(exercise)) return noSuchExercise;
    if (follows !== null && !away.feedback(student).some(({ id }) => id === follows)) return noSuchFeedback;
    return ok({ lesson, exercise, follows });
  }

  /** The text as it stands, which is what the editor has stored. */
  function filesOf(student: StudentId, exercise: ExerciseId | null): SourceFiles {
    if (exercise === null) return {};
    return drafts.get(student, exercise)?.files ?? course.exercise(exercise)?.exercise.starter ?? {};
  }

  function attached(student: StudentId, exercise: ExerciseId | null, files: SourceFiles): Attached {
    const text = canonicalJson(files);
    const isSame = (tried: Record<string, string>) => canonicalJson(tried) === text;
    return { files, check: exercise && questions.failedCheck(student, exercise, isSame) };
  }

  const list = (student: StudentId): readonly QuestionLine[] => questions.asked(student).map(lineOf);

  function lineOf(asked: AskedQuestion): QuestionLine {
    const { position, lesson, ...rest } = asked;
    return {
      ...rest,
      place: placeOf(lesson, asked.exercise),
      state: position !== null && !waiting.hasLeft(position) ? "here" : "left",
    };
  }

  function placeOf(lessonName: string | null, exerciseName: string | null): QuestionLine["place"] {
    const lessons = course.course.modules.flatMap((module) => module.lessons);
    const holds = lessons.find(({ exercises }) => exercises.some(({ id }) => id === exerciseName));
    const exercise = holds?.exercises.find(({ id }) => id === exerciseName);
    if (holds && exercise) return { lesson: holds.id, exercise: exercise.id, title: exercise.title };
    const lesson = lessons.find(({ id }) => id === lessonName);
    return lesson ? { lesson: lesson.id, exercise: null, title: lesson.title } : null;
  }

  return {
    "question:begin": (student, ask) => {
      const topic = known(student, ask);
      if (!topic.ok) return topic;
      return ok({
        ...attached(student, ask.exercise, filesOf(student, ask.exercise)),
        draft: questions.draft(student, topic.value),
        lastLeftMs: waiting.lastLeftMs(),
      });
    },
    "question:keep": (student, { text, at, ...ask }) => {
      const topic = known(student, ask);
      if (!topic.ok) return topic;
      questions.keep(student, topic.value, text.trim() === "" ? null : { text, at });
      return ok({ savedAtMs: clock.wallMs() });
    },
    "question:ask": (student, { text, at, files: shown, ...ask }) => {
      const topic = known(student, ask);
      if (!topic.ok) return topic;
      const { files, check } = attached(student, ask.exercise, shown ?? filesOf(student, ask.exercise));
      if (at !== null && anchorAt(files, at) === null) return noSuchLine;
      const id = makeNoteId();
      const body = { id, ...topic.value, text, files, at, check: check && [...check] };
      const event = log.append({ kind: "questionAsked", body }, student, () =>
        questions.put(student, topic.value, null),
      );
      return ok({ id, savedAtMs: event.wallMs });
    },
    "question:withdraw": (student, { question }) => {
      const asked = questions.asked(student).find(({ id }) => id === question);
      if (!asked || asked.position === null) return noSuchQuestion;
      if (waiting.hasLeft(asked.position)) return hasLeft;
      const { lesson, exercise, follows, text, at } = asked;
      const topic = { lesson, exercise, follows };
      log.append({ kind: "questionWithdrawn", body: { question } }, student, () => {
        // What is being written of the same now stays; else nothing that was written is lost.
        if (!questions.draft(student, topic)) questions.put(student, topic, { text, at });
      });
      return ok({ questions: list(student) });
    },
    "question:list": (student) => ok({ questions: list(student) }),
  };
}
