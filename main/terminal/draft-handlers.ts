import { type ProjectId, projectId, type StudentId } from "../../bundle/ids.ts";
import { ok, refuse } from "../../bundle/std.ts";
import { maxSourceLength, sourceLength } from "../../curriculum/schema.ts";
import type { Answer, CallName, ParsedAsk, WorkId } from "../contract.ts";
import { noSuchExercise, noSuchProject, noSuchVersion } from "./not-found.ts";
import type { Services } from "./services.ts";

type DraftCall = Extract<CallName, `draft:${string}`>;

type DraftHandlers = {
  readonly [Name in DraftCall]: (student: StudentId, ask: ParsedAsk<Name>) => Answer<Name>;
};

/** A student's programs as they are typed, and the way back to what they were. */
export function draftHandlers({
  clock,
  course,
  drafts,
  history,
  projects,
  reviewTexts,
}: Pick<Services, "clock" | "course" | "drafts" | "history" | "projects" | "reviewTexts">): DraftHandlers {
  return {
    "draft:save": (student, { exercise, files, review }) => {
      if (isProject(exercise)) {
        if (!projects.get(student, exercise)) return noSuchProject;
      } else if (!course.exerciseLine(exercise)) return noSuchExercise;
      if (sourceLength(files) > maxSourceLength) return tooLong;
      const savedAtMs = clock.wallMs();
      if (review && !isProject(exercise)) reviewTexts.put(student, exercise, { files, savedAtMs });
      else drafts.put(student, exercise, { files, savedAtMs }, "typed");
      return ok({ savedAtMs });
    },
    "draft:versions": (student, { exercise }) => {
      const checked = history.checked(student, exercise);
      const versions = drafts.versions(student, exercise);
      return ok({
        versions: versions.map((line) => ({ ...line, checked: checked.get(line.number) ?? null })),
      });
    },
    "draft:version": (student, { exercise, number }) => {
      const version = drafts.version(student, exercise, number);
      return version ? ok(version) : noSuchVersion;
    },
    "draft:reset": (student, { exercise, review }) => {
      const found = course.exercise(exercise);
      if (!found) return noSuchExercise;
      const draft = { files: found.exercise.starter, savedAtMs: clock.wallMs() };
      if (review) reviewTexts.put(student, exercise, draft);
      // Without a draft the starter stands there already.
      else if (drafts.get(student, exercise)) drafts.put(student, exercise, draft, "reset");
      return ok({ ...draft, undo: review ? null : drafts.undo(student, exercise) });
    },
    "draft:return": (student, { exercise, number }) => {
      const version = drafts.version(student, exercise, number);
      if (!version) return noSuchVersion;
      const draft = { files: version.files, savedAtMs: clock.wallMs() };
      drafts.put(student, exercise, draft, "returned");
      return ok({ ...draft, undo: drafts.undo(student, exercise) });
    },
  };
}

const isProject = (id: WorkId): id is ProjectId => projectId.safeParse(id).success;

const tooLong = refuse(
  "tooLong",
  `This program has more than ${maxSourceLength} characters with all its files, so what you typed last is not saved. What was saved before is safe. Take something out, and it is saved again.`,
);
