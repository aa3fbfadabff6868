import type { Claim, Cover, Transcript } from "../../bundle/papers.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { ExerciseId, LessonId, LocalText, ModuleId, SourceFiles } from "../../curriculum/schema.ts";
import type { ExerciseState, LessonState } from "../contract.ts";

/** What the pages on a student's progress and portfolio show. Types only, since the contract carries them. */

export type { Claim, Cover, Transcript };

/** `tried`: some of what practises it was begun. `passed`: see `skillStates`. */
export interface SkillView {
  readonly id: string;
  readonly title: LocalText;
  /** What one can do, in one sentence. */
  readonly sentence: LocalText;
  /** Ids of the skills that it builds on directly. */
  readonly needs: readonly string[];
  readonly state: LessonState;
  /** Of the exercises that practise it: how many there are, passed without help, passed with help. */
  readonly exercises: number;
  readonly passed: number;
  readonly helped: number;
  /** The first lesson with an exercise of it that is not done, else the first that practises it. */
  readonly lesson: { readonly id: LessonId; readonly title: LocalText } | null;
}

/** What was done here in a week, by this clock. */
export interface WeekCount {
  readonly fromMs: WallMs;
  readonly lessons: number;
  readonly exercises: number;
  readonly attempts: number;
}

/** An exercise's own story. */
export interface ExerciseStory {
  readonly id: ExerciseId;
  readonly title: LocalText;
  readonly state: ExerciseState;
  readonly attempts: number;
  /** Hints that were opened, and whether the solution was shown, before it was passed. */
  readonly hints: number;
  readonly gaveUp: boolean;
  /** The first attempt here, and the one that passed; `null`: none here. */
  readonly tried: Claim | null;
  readonly passed: Claim | null;
}

export interface ModuleStory {
  readonly id: ModuleId;
  readonly title: LocalText;
  readonly lessons: readonly {
    readonly id: LessonId;
    readonly title: LocalText;
    readonly state: LessonState;
    readonly exercises: readonly ExerciseStory[];
  }[];
}

export interface ProgressView {
  readonly skills: readonly SkillView[];
  /** One after the other, the newest last. Empty before anything was done here. */
  readonly weeks: readonly WeekCount[];
  /** Only those in which something was begun. */
  readonly modules: readonly ModuleStory[];
  readonly spentMs: number;
}

/** One attempt with the text as it was. */
export interface AttemptStory {
  /** Names it on this terminal. */
  readonly position: number;
  readonly at: Claim;
  readonly verdict: "passed" | "failed" | "unreadable" | "crashed" | "stopped";
  readonly passed: number;
  readonly total: number;
  readonly isReview: boolean;
  readonly files: SourceFiles;
}

export interface FinishedProject {
  readonly id: LessonId;
  readonly name: LocalText;
  readonly steps: number;
  readonly done: number;
  readonly finished: Claim | null;
  readonly cover: Cover;
  /** The student's own, of a finished project. */
  readonly programs: readonly {
    readonly exercise: ExerciseId;
    readonly title: LocalText;
    readonly files: SourceFiles;
  }[];
}

export interface PortfolioView {
  readonly projects: readonly FinishedProject[];
  /** In the asked language. */
  readonly transcript: Transcript;
  /** The last request for a print. `hasLeft`: an export or delivery has carried it. */
  readonly print: { readonly at: Claim; readonly projects: number; readonly hasLeft: boolean } | null;
}

/** `closed`: only the PIN opens it. `otherPin`: it was locked with a PIN that is not in force any more. */
export type NotesView =
  | { readonly kind: "none" }
  | { readonly kind: "closed" }
  | { readonly kind: "otherPin" }
  | {
      readonly kind: "open";
      readonly notes: readonly { readonly module: ModuleId; readonly text: string }[];
    };
