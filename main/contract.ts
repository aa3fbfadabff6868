import { z } from "zod";
import type { TerminalId } from "../bundle/ids.ts";
import { type StudentId, studentId } from "../bundle/ids.ts";
import type { Refusal, Result, WallMs } from "../bundle/std.ts";
import {
  type ExerciseFile,
  type ExerciseId,
  exerciseId,
  type LessonId,
  type LocalText,
  lessonId,
  type ModuleId,
  type SourceFiles,
  sourceFiles,
} from "../curriculum/schema.ts";
import type { Verdict } from "../sandbox/verdict.ts";

/** Half a surrogate pair, which an editor can leave behind, has no spelling in the log. */
const handedIn = sourceFiles.transform(
  (files): SourceFiles =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.toWellFormed()])),
);

/** A file system throws at a null character, and has no folder with half a character in its name. */
const folderPath = z
  .string()
  .min(1)
  .max(1000)
  .refine((path) => path.isWellFormed() && !path.includes("\0"));

/**
 * Every call that the renderer may make. The handlers in `main` and the client in `renderer` are both
 * typed from this list, and both shells carry it, so a forgotten call does not compile.
 * Whatever arrives is parsed by its schema here before anyone acts on it; stray keys are refused.
 */
export const asks = {
  /** What the first screen needs. The only call, with the sign-ins, that nobody must be signed in for. */
  "terminal:state": z.strictObject({}),
  "session:signIn": z.strictObject({ student: studentId, pin: z.string().regex(/^[0-9]{4,12}$/) }),
  "session:signOut": z.strictObject({}),
  "course:outline": z.strictObject({}),
  "lesson:open": z.strictObject({ lesson: lessonId }),
  "hint:open": z.strictObject({ exercise: exerciseId, number: z.int().min(1).max(5) }),
  "draft:save": z.strictObject({ exercise: exerciseId, files: handedIn }),
  /** `language`: what the verdict shall speak; the policy's language if it is left out. */
  "attempt:grade": z.strictObject({
    exercise: exerciseId,
    files: handedIn,
    language: z.enum(["en", "es"]).optional(),
  }),
  "staff:signIn": z.strictObject({ secret: z.string().min(1).max(200) }),
  "staff:overview": z.strictObject({}),
  "staff:export": z.strictObject({ folder: folderPath }),
} as const;

export type CallName = keyof typeof asks;
export const callNames = Object.keys(asks) as CallName[];

/** What the renderer sends: plain strings, as they come from forms. */
export type Ask<Name extends CallName> = z.input<(typeof asks)[Name]>;
/** The same after parsing. */
export type ParsedAsk<Name extends CallName> = z.output<(typeof asks)[Name]>;

export interface Answers {
  "terminal:state": TerminalState;
  "session:signIn": TerminalState;
  "session:signOut": TerminalState;
  "course:outline": Outline;
  "lesson:open": LessonView;
  "hint:open": { readonly hint: LocalText };
  "draft:save": { readonly savedAtMs: WallMs };
  "attempt:grade": GradedAttempt;
  "staff:signIn": TerminalState;
  "staff:overview": StaffOverview;
  "staff:export": ExportReport;
}

export type Answer<Name extends CallName> = Result<Answers[Name], Refusal>;

/** What both shells carry between the renderer and `main`. */
export type Call = <Name extends CallName>(name: Name, ask: Ask<Name>) => Promise<Answer<Name>>;

/** `null` as facility: nobody has told this terminal yet where it belongs, so it can do nothing else. */
export interface TerminalState {
  readonly facility: { readonly name: string } | null;
  readonly terminal: { readonly id: TerminalId; readonly name: string };
  readonly version: string;
  readonly language: "en" | "es";
  /** Who may be chosen on the sign-in screen, by name. */
  readonly students: readonly { readonly id: StudentId; readonly name: string }[];
  readonly session: Session;
}

export type Session =
  | { readonly kind: "nobody" }
  | { readonly kind: "student"; readonly id: StudentId; readonly name: string }
  | { readonly kind: "staff" };

/** `helped`: passed after opening a hint. */
export type ExerciseState = "new" | "tried" | "passed" | "helped";
/** `passed`: every exercise is passed or helped; a lesson without exercises is passed once opened. */
export type LessonState = "new" | "tried" | "passed";

export interface Outline {
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly modules: readonly {
    readonly id: ModuleId;
    readonly title: LocalText;
    readonly summary: LocalText;
    readonly lessons: readonly LessonLine[];
  }[];
  /** Where the student was last, or the first unfinished exercise; `null` when all is done. */
  readonly next: { readonly lesson: LessonId; readonly exercise: ExerciseId | null } | null;
}

export interface LessonLine {
  readonly id: LessonId;
  readonly title: LocalText;
  readonly minutes: number;
  readonly state: LessonState;
  readonly exercises: readonly {
    readonly id: ExerciseId;
    readonly title: LocalText;
    readonly state: ExerciseState;
  }[];
}

export interface LessonView {
  readonly id: LessonId;
  readonly title: LocalText;
  readonly module: { readonly id: ModuleId; readonly title: LocalText };
  /** Of the lessons of its module, 1-based. */
  readonly number: number;
  readonly of: number;
  readonly minutes: number;
  readonly state: LessonState;
  /** Markdown. */
  readonly text: LocalText;
  readonly exercises: readonly ExerciseView[];
  /** The lesson after this one in the course. */
  readonly following: { readonly id: LessonId; readonly title: LocalText } | null;
}

export interface ExerciseView {
  readonly id: ExerciseId;
  readonly kind: ExerciseFile["kind"];
  readonly title: LocalText;
  /** Markdown. */
  readonly task: LocalText;
  readonly starter: SourceFiles;
  /** Of a prediction: the program to read, and the lines that are typed when it asks. */
  readonly program: { readonly files: SourceFiles; readonly input: readonly string[] } | null;
  readonly draft: { readonly files: SourceFiles; readonly savedAtMs: WallMs } | null;
  readonly state: ExerciseState;
  readonly attempts: number;
  /** How many hints there are, and those that this student has opened. */
  readonly hints: { readonly count: number; readonly opened: readonly LocalText[] };
}

export interface GradedAttempt {
  readonly verdict: Verdict;
  /** The attempt's number, counted for this student and exercise; 0 when it was not the student's fault and not recorded. */
  readonly number: number;
  readonly savedAtMs: WallMs;
  readonly exerciseState: ExerciseState;
  readonly lessonState: LessonState;
}

export interface StaffOverview {
  /** Facts about students that no export has carried yet. */
  readonly waiting: number;
  readonly lastExport: { readonly atMs: WallMs; readonly file: string; readonly to: number } | null;
  /** Folders that the policy names, and mount points of sticks. */
  readonly folders: readonly string[];
}

export interface ExportReport {
  /** Full path of the finished file, which was read back and verified. */
  readonly file: string;
  readonly bytes: number;
  readonly events: number;
  readonly from: number;
  readonly to: number;
}
