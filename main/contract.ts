import { z } from "zod";
import type { TerminalId } from "../bundle/ids.ts";
import { type ProjectId, projectId, type StudentId, studentId } from "../bundle/ids.ts";
import { type Anchor, type CodePlace, codePlace, noteId } from "../bundle/note.ts";
import { cover } from "../bundle/papers.ts";
import { projectName } from "../bundle/project.ts";
import type { Refusal, Result, WallMs } from "../bundle/std.ts";
import {
  type ErrorPage,
  type ExerciseFile,
  type ExerciseId,
  exerciseId,
  type LessonId,
  type LocalText,
  lessonId,
  type ModuleId,
  moduleId,
  type ReferenceEntry,
  type SourceFiles,
  sourceFiles,
  type Term,
  typedTexts,
} from "../curriculum/schema.ts";
import type { LocalTree } from "../curriculum/schema-tree.ts";
import type { Trace, Untraced } from "../sandbox/steps/trace.ts";
import type { Verdict } from "../sandbox/verdict.ts";
import type {
  CarryProgress,
  DeliveryReport,
  DeliveryState,
  EjectReport,
  ExportReport,
  FoundBundle,
  ImportReport,
} from "./carrying.ts";
import type { Place } from "./drives/place.ts";
import type {
  AttemptStory,
  Claim,
  Cover,
  ExerciseStory,
  FinishedProject,
  ModuleStory,
  NotesView,
  PortfolioView,
  ProgressView,
  SkillView,
  Transcript,
  WeekCount,
} from "./folio/views.ts";
import type { Level, RunEnd, RunNews } from "./runs/news.ts";
import {
  languageCode,
  type SettingChange,
  type SettingName,
  type Settings,
  settingChange,
} from "./settings.ts";
import type { Diagnosis, StaffDeed, StudentLine } from "./staff-area.ts";

/** Half a surrogate pair, which an editor can leave behind, has no spelling in the log. */
const wellFormed = (files: SourceFiles): SourceFiles =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.toWellFormed()]));
const handedIn = sourceFiles.transform(wellFormed);

/** Whose text is typed and kept: an exercise's, or that of a project in the playground. */
const workId = z.union([projectId, exerciseId]);
export type WorkId = ExerciseId | ProjectId;

/** As `handedIn`, of whatever length: one that is too long gets a sentence, not silence. */
const typedFiles = typedTexts.transform(wellFormed);

/** Half a character and control characters have no place in a list of names. */
const newName = z
  .string()
  .trim()
  .transform((text) => text.toWellFormed())
  .pipe(projectName);

export type Language = z.infer<typeof languageCode>;

/** A person's own words, at most `longest` characters. */
const words = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .transform((text) => text.toWellFormed());

const pinDigits = z.string().regex(/^[0-9]{4,12}$/);

/**
 * A full path of a folder or file that staff chose. A file system throws at a null character, and has nothing with half a
 * character in its name.
 */
const path = z
  .string()
  .min(1)
  .max(1000)
  .refine((path) => path.isWellFormed() && !path.includes("\0"));

/** Names a run since the terminal started. */
const runNumber = z.int().min(1);

/** Half a surrogate pair has no spelling in the log. */
const wellFormedCover = (given: Cover): Cover => ({
  ...given,
  title: given.title.toWellFormed(),
  does: given.does.toWellFormed(),
  learnt: given.learnt.toWellFormed(),
  sample: given.sample.toWellFormed(),
});

/** What a person types into a running program at once. */
const typedLine = z
  .string()
  .max(10_000)
  .transform((text) => text.toWellFormed());
/** A pane's share of the room that it divides with another, in percent; `null`: as it is for whoever never moved it. */
const share = z.int().min(10).max(90).nullable();
/** Of a lesson's width the text's, of the height beside it the program's; of the playground's width the program's. */
export const paneSizes = z.strictObject({ text: share, code: share, play: share.default(null) });
export type PaneSizes = z.infer<typeof paneSizes>;
/** The exercise is done anew for review, beside what the student has of it (see bundle/facts.ts). */
const review = z.boolean().default(false);

/** A question's longest text, in UTF-16 units. */
export const longestQuestion = 10_000;

/** What a question is about: an exercise of a lesson, a lesson, or neither; `follows`: the feedback to which it writes back. */
const topic = {
  lesson: lessonId.nullable(),
  exercise: exerciseId.nullable(),
  follows: noteId.nullable().default(null),
};

/**
 * Every call that the renderer may make. The handlers in `main` and the client in `renderer` are both
 * typed from this list, and both shells carry it, so a forgotten call does not compile.
 * Whatever arrives is parsed by its schema here before anyone acts on it; stray keys are refused.
 */
export const asks = {
  /** What the first screen needs. The only call, with the sign-ins, that nobody must be signed in for. */
  "terminal:state": z.strictObject({}),
  /** `name`: as typed, where the policy shows no list of names. */
  "session:signIn": z.union([
    z.strictObject({ student: studentId, pin: pinDigits }),
    z.strictObject({ name: words(100), pin: pinDigits }),
  ]),
  "session:signOut": z.strictObject({}),
  /** Nobody has touched the keys for long: only this student's PIN, or signing out, goes on from here. Staff are signed out. */
  "session:lock": z.strictObject({}),
  /** Somebody is at the keys, though they ask for nothing. */
  "session:stay": z.strictObject({}),
  "course:outline": z.strictObject({}),
  /** What a student's first page shows. `language`: by whose weeks it counts. */
  "home:open": z.strictObject({ language: languageCode }),
  /** What has come back to be reviewed today. */
  "review:today": z.strictObject({}),
  /** An exercise that the student has passed, to be done anew. */
  "review:open": z.strictObject({ exercise: exerciseId }),
  /** All that the course explains of words and of the language, to be looked up. */
  "course:words": z.strictObject({}),
  /** All that can be found in the course in one language, with its index. */
  "course:search": z.strictObject({ language: languageCode }),
  /** Where a text stands in the student's own programs. */
  "code:find": z.strictObject({ text: z.string().min(2).max(200) }),
  "lesson:open": z.strictObject({ lesson: lessonId }),
  "hint:open": z.strictObject({ exercise: exerciseId, number: z.int().min(1).max(5), review }),
  /** Once the exercise is passed; before that it is to give it up, after all hints. */
  "solution:open": z.strictObject({ exercise: exerciseId, review }),
  "draft:save": z.strictObject({ exercise: workId, files: typedFiles, review }),
  "draft:versions": z.strictObject({ exercise: workId }),
  "draft:version": z.strictObject({ exercise: workId, number: z.int().min(1) }),
  /** Begins the exercise again from its starter. The text until then stays a version. */
  "draft:reset": z.strictObject({ exercise: exerciseId, review }),
  /** Makes one of the versions the present text. The text until then stays a version. */
  "draft:return": z.strictObject({ exercise: workId, number: z.int().min(1) }),
  "panes:keep": paneSizes,
  "project:list": z.strictObject({}),
  /** A name that another project has gets a number after it. */
  "project:make": z.strictObject({ name: newName, files: handedIn }),
  "project:open": z.strictObject({ project: projectId }),
  "project:rename": z.strictObject({ project: projectId, name: newName }),
  /** Puts it away. It can be brought back for as long as its student is here. */
  "project:delete": z.strictObject({ project: projectId }),
  "project:bringBack": z.strictObject({ project: projectId }),
  /** `language`: what the verdict shall speak; the student's, else the policy's, if it is left out. */
  "attempt:grade": z.strictObject({
    exercise: exerciseId,
    files: handedIn,
    language: languageCode.optional(),
    review,
  }),
  /**
   * Runs a program without grading it. One runs at a time: this ends the one before. `exercise`: whose program it is;
   * null for one of a text. `calls`: it waits for calls when it has come to its end.
   */
  "run:start": z.strictObject({
    exercise: exerciseId.nullable(),
    files: handedIn,
    language: languageCode.optional(),
    calls: z.boolean().default(false),
  }),
  /** What has happened since the first `seen` news. Waits some seconds for something, so a page asks again at once. */
  "run:hear": z.strictObject({ run: runNumber, seen: z.int().min(0) }),
  /** A line of input; null: there is no more. */
  "run:type": z.strictObject({ run: runNumber, line: typedLine.nullable() }),
  /** An expression, evaluated where the program's names are known. */
  "run:call": z.strictObject({ run: runNumber, code: typedLine }),
  /** Ends it, whatever it does. Answers when it has ended. */
  "run:stop": z.strictObject({ run: runNumber }),
  /**
   * Runs a program and follows it step by step; nothing of it is recorded. `failing`: the check of the last verdict that is
   * to be seen, by its number and its call. `exercise`: null for a program of the playground, which gets the lines of `input`.
   */
  "program:trace": z.strictObject({
    exercise: exerciseId.nullable(),
    input: z.array(typedLine).max(1_000).default([]),
    files: handedIn,
    failing: z.strictObject({ index: z.int().min(0), call: z.string().max(2_000).nullable() }).nullable(),
    language: languageCode.optional(),
  }),
  /** Nobody waits for the trace that is being made. */
  "program:stopTrace": z.strictObject({}),
  /** What goes along with a question, and what the student has written of it. */
  "question:begin": z.strictObject(topic),
  /** Keeps a question as it is written. */
  "question:keep": z.strictObject({
    ...topic,
    text: z
      .string()
      .max(longestQuestion)
      .transform((text) => text.toWellFormed()),
    at: codePlace.nullable(),
  }),
  /** To the instructor. `files`: the code that was shown beside it; `null`: none is about it. */
  "question:ask": z.strictObject({
    ...topic,
    text: words(longestQuestion),
    files: handedIn.nullable().default(null),
    at: codePlace.nullable().default(null),
  }),
  /** Takes a question back that has not left with a bundle. Its text is a draft again. */
  "question:withdraw": z.strictObject({ question: noteId }),
  /** What the student asked, on any terminal that the last return knew of. */
  "question:list": z.strictObject({}),
  /** What instructors wrote to the student. */
  "feedback:list": z.strictObject({}),
  "feedback:read": z.strictObject({ feedback: z.string().max(40) }),
  "setting:change": settingChange,
  /** Skills, weeks, and the story of each exercise. `language`: by whose weeks it counts. */
  "progress:open": z.strictObject({ language: languageCode }),
  /** The newest attempts at an exercise here, with their texts. */
  "progress:attempts": z.strictObject({ exercise: exerciseId }),
  "portfolio:open": z.strictObject({ language: languageCode }),
  "portfolio:keep": z.strictObject({ project: lessonId, cover: cover.transform(wellFormedCover) }),
  /** Runs the student's program of a project's step and takes down what it shows. `input`: typed when it asks. */
  "portfolio:sample": z.strictObject({
    exercise: exerciseId,
    input: z.array(typedLine).max(100),
    call: typedLine.nullable(),
    language: languageCode,
  }),
  /** Asks for a print of the chosen projects, and of the transcript. */
  "portfolio:print": z.strictObject({ language: languageCode, transcript: z.boolean() }),
  /** Whether the student has private notes, and whether they are open. */
  "notes:state": z.strictObject({}),
  "notes:open": z.strictObject({
    pin: pinDigits,
    opening: z.discriminatedUnion("way", [
      z.strictObject({ way: z.literal("pin") }),
      z.strictObject({ way: z.literal("formerPin"), former: pinDigits }),
      z.strictObject({ way: z.literal("anew") }),
    ]),
  }),
  "notes:keep": z.strictObject({ module: moduleId, text: z.string().max(10_000) }),
  "staff:signIn": z.strictObject({ secret: z.string().min(1).max(200) }),
  "staff:overview": z.strictObject({}),
  /** Where files can be carried to and from, as things are at this moment. A screen asks again and again. */
  "staff:places": z.strictObject({}),
  /** What is on a place that a terminal takes in. */
  "staff:files": z.strictObject({ folder: path }),
  /** Writes what the facility has not confirmed, or everything. Answers when it is flushed and read back. */
  "staff:export": z.strictObject({ folder: path, everything: z.boolean().default(false) }),
  /** The same to the policy's folder or server, now. */
  "staff:deliver": z.strictObject({}),
  /** Takes in what the facility sent. */
  "staff:import": z.strictObject({ file: path }),
  /** How far the running export, delivery or import is. */
  "staff:progress": z.strictObject({}),
  /** Gives the running one up, and answers when it has ended. */
  "staff:stop": z.strictObject({}),
  "staff:eject": z.strictObject({ device: path }),
  /** Everybody on this terminal's roster. */
  "staff:students": z.strictObject({}),
  /** `pin`: null has the terminal make one. */
  "staff:resetPin": z.strictObject({ student: studentId, pin: pinDigits.nullable() }),
  /** Looks at all that the terminal keeps. Takes a while where the log is long. */
  "staff:diagnosis": z.strictObject({}),
  /** Writes the same into a file for IT. */
  "staff:writeDiagnosis": z.strictObject({ folder: path }),
  /** What staff did here before `before`, newest first; null: from the newest on. */
  "staff:deeds": z.strictObject({ before: z.int().min(1).nullable() }),
  /** Ends the program. What students typed is stored first. */
  "staff:leaveKiosk": z.strictObject({}),
} as const;

export type CallName = keyof typeof asks;
export const callNames = Object.keys(asks) as CallName[];

export type { CoverLimits } from "../bundle/papers.ts";

/** What the renderer sends: plain strings, as they come from forms. */
export type Ask<Name extends CallName> = z.input<(typeof asks)[Name]>;
/** The same after parsing. */
export type ParsedAsk<Name extends CallName> = z.output<(typeof asks)[Name]>;

export interface Answers {
  "terminal:state": TerminalState;
  "session:signIn": TerminalState;
  "session:signOut": TerminalState;
  "session:lock": TerminalState;
  "session:stay": { readonly kind: "noted" };
  "course:outline": Outline;
  "home:open": HomeView;
  "review:today": ReviewToday;
  "review:open": { readonly view: LessonView };
  "course:words": Words;
  /** JSON of `searchPart` in curriculum/search/build.ts, which a worker of the page reads. */
  "course:search": { readonly json: string };
  "code:find": { readonly lines: readonly CodeLine[] };
  "lesson:open": LessonView;
  "hint:open": { readonly hint: LocalText };
  "solution:open": { readonly solution: SolutionView };
  "draft:save": { readonly savedAtMs: WallMs };
  "draft:versions": { readonly versions: readonly VersionLine[] };
  "draft:version": { readonly files: SourceFiles; readonly savedAtMs: WallMs; readonly why: VersionWhy };
  "draft:reset": Replaced;
  "draft:return": Replaced;
  "panes:keep": PaneSizes;
  "project:list": ProjectList;
  "project:make": { readonly project: ProjectId };
  "project:open": ProjectView;
  "project:rename": ProjectList;
  "project:delete": ProjectList;
  "project:bringBack": ProjectList;
  "attempt:grade": GradedAttempt;
  "run:start": { readonly run: number };
  "run:hear": { readonly news: readonly RunNews[]; readonly seen: number };
  "run:type": { readonly isHeard: boolean };
  "run:call": { readonly isHeard: boolean };
  "run:stop": { readonly isHeard: boolean };
  "program:trace": Trace | Untraced;
  "program:stopTrace": { readonly kind: "stopped" };
  "question:begin": QuestionBegun;
  "question:keep": { readonly savedAtMs: WallMs };
  "question:ask": { readonly id: string; readonly savedAtMs: WallMs };
  "question:withdraw": { readonly questions: readonly QuestionLine[] };
  "question:list": { readonly questions: readonly QuestionLine[] };
  "feedback:list": { readonly feedback: readonly FeedbackLine[] };
  "feedback:read": { readonly feedback: readonly FeedbackLine[] };
  "setting:change": { readonly settings: Settings };
  "progress:open": ProgressView;
  "progress:attempts": { readonly attempts: readonly AttemptStory[] };
  "portfolio:open": PortfolioView;
  "portfolio:keep": { readonly savedAtMs: WallMs };
  /** `isCut`: more came than can be kept. */
  "portfolio:sample": { readonly text: string; readonly isCut: boolean };
  "portfolio:print": { readonly savedAtMs: WallMs };
  "notes:state": NotesView;
  "notes:open": NotesView;
  "notes:keep": { readonly savedAtMs: WallMs };
  "staff:signIn": TerminalState;
  "staff:overview": StaffOverview;
  "staff:places": { readonly places: readonly Place[] };
  "staff:files": { readonly files: readonly FoundBundle[] };
  "staff:export": ExportReport;
  "staff:deliver": DeliveryReport;
  "staff:import": ImportReport;
  "staff:progress": CarryProgress;
  "staff:stop": { readonly kind: "ended" };
  "staff:eject": EjectReport;
  "staff:students": { readonly students: readonly StudentLine[] };
  /** To be shown once. */
  "staff:resetPin": { readonly pin: string };
  "staff:diagnosis": Diagnosis;
  "staff:writeDiagnosis": { readonly file: string };
  "staff:deeds": { readonly deeds: readonly StaffDeed[]; readonly hasOlder: boolean };
  "staff:leaveKiosk": { readonly kind: "leaving" };
}

export type Answer<Name extends CallName> = Result<Answers[Name], Refusal>;

/** What both shells carry between the renderer and `main`. */
export type Call = <Name extends CallName>(name: Name, ask: Ask<Name>) => Promise<Answer<Name>>;

/** `null` as facility: nobody has told this terminal yet where it belongs, so it can do nothing else. */
export interface TerminalState {
  readonly facility: { readonly name: string } | null;
  readonly terminal: { readonly id: TerminalId; readonly name: string };
  readonly version: string;
  /** The policy's: what the screen speaks until a student who chose one signs in. */
  readonly language: Language;
  /** How students say who they are; by the policy. */
  readonly signInBy: "list" | "name";
  /** Minutes without a key or a movement after which a student's session is locked. */
  readonly studentIdleMinutes: number;
  /** The same for a staff session, which then ends. */
  readonly staffIdleMinutes: number;
  /** Who may be chosen on the sign-in screen, by name; nobody where names are typed. */
  readonly students: readonly { readonly id: StudentId; readonly name: string }[];
  readonly session: Session;
}

export type Session =
  | { readonly kind: "nobody" }
  | {
      readonly kind: "student";
      readonly id: StudentId;
      readonly name: string;
      readonly settings: Settings;
      /** How many answers and notes of instructors they have not read. */
      readonly unread: number;
    }
  /** A student's session that was left alone. Nobody is signed in; it is theirs again with their PIN. */
  | {
      readonly kind: "locked";
      readonly id: StudentId;
      readonly name: string;
      readonly settings: Settings;
    }
  | { readonly kind: "staff" };

/** Why a version was kept. `elsewhere`: its text came from another terminal. */
export type VersionWhy = "typed" | "handedIn" | "reset" | "returned" | "elsewhere";

/** A student's own projects, the one that was changed last first. */
export interface ProjectList {
  readonly projects: readonly ProjectLine[];
  /** Those that were put away. */
  readonly deleted: readonly ProjectLine[];
  /** How many there may be beside those that were put away. */
  readonly most: number;
}

export interface ProjectLine {
  readonly id: ProjectId;
  readonly name: string;
  readonly files: readonly string[];
  /** Of all its files, in UTF-16 code units. */
  readonly characters: number;
  readonly changedMs: WallMs;
}

export interface ProjectView {
  readonly id: ProjectId;
  readonly name: string;
  readonly files: SourceFiles;
  readonly savedAtMs: WallMs;
  readonly undo: Undo | null;
  /** A text of another terminal has come: as the `present` one, before which there were others here, or as a `version` beneath it. */
  readonly elsewhere: "present" | "version" | null;
  readonly panes: PaneSizes;
  /** What the course teaches of the language, as `LessonView.taught`. */
  readonly taught: readonly string[];
}

/** One of the last versions of a program. `number` names it; a higher one is newer. */
export interface VersionLine {
  readonly number: number;
  readonly savedAtMs: WallMs;
  readonly why: VersionWhy;
  /** How the newest check of exactly this text on this terminal went; `null`: it was not checked. */
  readonly checked: CheckedVersion | null;
}

export interface CheckedVersion {
  readonly verdict: Exclude<Verdict["kind"], "faultOfChecks">;
  readonly passed: number;
  readonly total: number;
}

/** The present text took another's place by one press, and `version` holds what stood there before. */
export interface Undo {
  readonly why: "reset" | "returned";
  readonly version: number;
}

/** A text that took the place of the one before; `undo` is `null` where none was there. */
export interface Replaced {
  readonly files: SourceFiles;
  readonly savedAtMs: WallMs;
  readonly undo: Undo | null;
}

/** From an instructor: an answer to a question (its id), or a note about an exercise, or about neither. */
export interface FeedbackLine {
  readonly id: string;
  readonly question: string | null;
  readonly exercise: string | null;
  /** The line that it is about, and what stood there. */
  readonly at: Anchor | null;
  readonly author: string;
  readonly text: string;
  /** By the facility's clock. */
  readonly writtenMs: WallMs;
  readonly read: boolean;
}

/** What a question carries beside its words. */
export interface Attached {
  /** Files by name; empty: it is not about code. */
  readonly files: SourceFiles;
  /** Path of the check that exactly these files failed first, on this terminal; `null`: none that is known. */
  readonly check: readonly string[] | null;
}

export interface QuestionBegun extends Attached {
  readonly draft: { readonly text: string; readonly at: CodePlace | null } | null;
  /** When the last bundle left this terminal; `null`: none has yet. */
  readonly lastLeftMs: WallMs | null;
}

export interface QuestionLine extends Attached {
  readonly id: string;
  /** Where in the course it belongs; `null`: nowhere, or the course has it no more. */
  readonly place: {
    readonly lesson: LessonId;
    readonly exercise: ExerciseId | null;
    readonly title: LocalText;
  } | null;
  /** As it was named when it was asked. */
  readonly exercise: string | null;
  readonly text: string;
  readonly at: CodePlace | null;
  readonly follows: string | null;
  /** By the clock of the terminal where it was asked. */
  readonly askedMs: WallMs;
  /** `here`: no bundle has taken it yet, so it can still be taken back. */
  readonly state: "here" | "left";
}

/** `helped`: passed after opening a hint. */
export type ExerciseState = "new" | "tried" | "passed" | "helped";
/** `passed`: every exercise is passed or helped; a lesson without exercises is passed once opened. */
export type LessonState = "new" | "tried" | "passed";

export interface Outline {
  readonly title: LocalText;
  readonly summary: LocalText;
  /** What the course teaches to do. */
  readonly skills: readonly { readonly id: string; readonly title: LocalText }[];
  readonly modules: readonly {
    readonly id: ModuleId;
    readonly title: LocalText;
    readonly summary: LocalText;
    readonly lessons: readonly LessonLine[];
  }[];
  /** Where the student was last, or the first unfinished exercise; `null` when all is done. */
  readonly next: { readonly lesson: LessonId; readonly exercise: ExerciseId | null } | null;
}

export interface HomeView {
  readonly outline: Outline;
  readonly review: ReviewToday;
  /** Answers and notes of instructors that the student has not read yet. */
  readonly unread: number;
  readonly week: WeekView;
}

/** What a student finished on this terminal since the week began, and how long they worked (see main/home/time-spent.ts). */
export interface WeekView {
  readonly lessons: number;
  readonly exercises: number;
  readonly spentMs: number;
}

export interface ReviewToday {
  /** How many exercises were reviewed today. */
  readonly done: number;
  readonly items: readonly ReviewItem[];
}

export interface ReviewItem {
  readonly exercise: ExerciseId;
  /** Where it was learned. */
  readonly lesson: { readonly id: LessonId; readonly title: LocalText };
  /** Titles of the skills for which it is done. */
  readonly skills: readonly LocalText[];
  /** About as long as it takes. */
  readonly minutes: number;
}

export interface Words {
  readonly glossary: readonly (Term & { readonly module: ModuleId })[];
  readonly reference: readonly (ReferenceEntry & {
    readonly module: ModuleId;
    /** The lesson that teaches it. */
    readonly lesson: LessonId | null;
    /** Its plain uses in code, the one to show first; empty for what has none, such as `number`. */
    readonly spellings: readonly string[];
  })[];
  /** What messages mean. */
  readonly errors: readonly (Omit<ErrorPage, "explains"> & {
    /** From which on a student may meet it. */
    readonly module: ModuleId;
    /** The sentences of the sandbox that it explains, `{…}` standing for values. */
    readonly says: readonly { readonly en: string; readonly es: string }[];
  })[];
}

/** A line of one's own programs in which something was found. */
export interface CodeLine {
  readonly lesson: LessonId;
  readonly exercise: ExerciseId;
  /** Of the exercise. */
  readonly title: LocalText;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The line without the spaces around it, at most 200 characters; what was found stands at `from` up to `to`. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface LessonLine {
  readonly id: LessonId;
  readonly title: LocalText;
  readonly minutes: number;
  readonly state: LessonState;
  /** Ids of what it practises. */
  readonly skills: readonly string[];
  /** The lessons that it builds on. Nothing is locked: a student may open it before them. */
  readonly prerequisites: readonly LessonId[];
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
  /** Lessons that it builds on and that the student has not passed. */
  readonly buildsOn: readonly { readonly id: LessonId; readonly title: LocalText }[];
  readonly text: LocalTree;
  readonly exercises: readonly ExerciseView[];
  /** What the course has taught of the language by now, as it is typed; members with their point: `const`, `.push`. */
  readonly taught: readonly string[];
  /** As this student left them, in any lesson. */
  readonly panes: PaneSizes;
  /** The lesson after this one in the course. */
  readonly following: { readonly id: LessonId; readonly title: LocalText } | null;
}

export interface ExerciseView {
  readonly id: ExerciseId;
  readonly kind: ExerciseFile["kind"];
  readonly title: LocalText;
  readonly task: LocalTree;
  readonly starter: SourceFiles;
  /** Of a prediction: the program to read, and the lines that are typed when it asks. */
  readonly program: { readonly files: SourceFiles; readonly input: readonly string[] } | null;
  /** Of a question: what there is to choose from, not what is right. */
  readonly choices: {
    readonly pick: "one" | "all";
    readonly choices: readonly { readonly id: string; readonly text: LocalTree }[];
  } | null;
  readonly draft: DraftView | null;
  readonly state: ExerciseState;
  readonly attempts: number;
  /** How many hints there are, and those that this student has opened. */
  readonly hints: { readonly count: number; readonly opened: readonly LocalText[] };
  /** The solution was shown before the exercise was passed: it may be shown again. */
  readonly gaveUp: boolean;
}

export interface DraftView {
  readonly files: SourceFiles;
  readonly savedAtMs: WallMs;
  readonly undo: Undo | null;
  /** It was typed in a session that ended without a sign-out, such as by a power cut, and stands as it was stored last. */
  readonly wasCutOff: boolean;
}

/** How an exercise can be done. */
export interface SolutionView {
  /** Files by name; the first is the one that we would choose. */
  readonly ways: readonly SourceFiles[];
  readonly explanation: LocalTree;
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
  /** Facts about students that no export and no delivery has carried yet. */
  readonly waiting: number;
  /** Students who asked for a print since the last export or delivery. */
  readonly prints: number;
  readonly lastExport: { readonly atMs: WallMs; readonly file: string } | null;
  /** Facts about students that the facility has not confirmed. */
  readonly unconfirmed: number;
  /** Where the policy has the terminal deliver to by itself: nowhere, a folder, a server. */
  readonly deliveries: readonly DeliveryState[];
  /** `isNearlyFull`: the room that is kept for a full disk had to be given up, and there is little else. */
  readonly disk: { readonly freeBytes: number; readonly isNearlyFull: boolean };
  /** Not null from a restore of the terminal's record until the next export. */
  readonly restored: {
    readonly atMs: WallMs;
    /** Of the newest work that was restored; `null`: nothing was left. */
    readonly upToMs: WallMs | null;
    readonly setAside: string;
    readonly backup: string | null;
  } | null;
}

export type {
  AttemptStory,
  CarryProgress,
  Claim,
  Cover,
  DeliveryReport,
  DeliveryState,
  Diagnosis,
  EjectReport,
  ExerciseStory,
  ExportReport,
  FinishedProject,
  FoundBundle,
  ImportReport,
  Level,
  ModuleStory,
  NotesView,
  Place,
  PortfolioView,
  ProgressView,
  RunEnd,
  RunNews,
  SettingChange,
  SettingName,
  Settings,
  SkillView,
  StaffDeed,
  StudentLine,
  Transcript,
  WeekCount,
};
