import type { StudentId } from "../../bundle/ids.ts";
import { coverLimits, papers as papersShape } from "../../bundle/papers.ts";
import { ok, refuse } from "../../bundle/std.ts";
import type { Answer, CallName, ParsedAsk } from "../contract.ts";
import { sampleRun } from "../folio/sample.ts";
import { folioOf } from "./folio.ts";
import { leaveCovers } from "./leave-covers.ts";
import { noSuchExercise, notInCourse } from "./not-found.ts";
import type { Services } from "./services.ts";
import { checkPin } from "./sign-in.ts";

type FolioCall = Extract<CallName, `progress:${string}` | `portfolio:${string}` | `notes:${string}`>;

type FolioHandlers = {
  readonly [Name in FolioCall]: (
    student: StudentId,
    ask: ParsedAsk<Name>,
  ) => Promise<Answer<Name>> | Answer<Name>;
};

/** In characters of JSON. A bundle's line holds more, and a print of so much would be a book. */
const longestPapers = 1_500_000;

/** A student's progress, portfolio, prints and private notes. */
export function folioHandlers(services: Services): FolioHandlers {
  const { clock, course, covers, deeds, log, notes, prints, runs } = services;
  // Guesses at a PIN one after the other, as at the door.
  let lastOpening: Promise<unknown> = Promise.resolve();
  return {
    "progress:open": (student, { language }) => ok(folioOf(services, student).progress(language)),
    "progress:attempts": (student, { exercise }) => {
      if (!course.exerciseLine(exercise)) return noSuchExercise;
      const { claimAt } = folioOf(services, student);
      return ok({
        attempts: deeds.attempts(student, exercise).map((each) => ({ ...each, at: claimAt(each.position) })),
      });
    },
    "portfolio:open": (student, { language }) => {
      const folio = folioOf(services, student);
      const print = prints.newest(student);
      return ok({
        projects: folio.projects(),
        transcript: folio.transcript(language),
        print: print && {
          at: folio.claimAt(print.position),
          projects: print.projects,
          hasLeft: print.hasLeft,
        },
      });
    },
    "portfolio:keep": (student, { project, cover }) => {
      if (!course.hasLesson(project)) return notInCourse;
      const savedAtMs = clock.wallMs();
      covers.put(student, project, cover, savedAtMs);
      return ok({ savedAtMs });
    },
    "portfolio:sample": async (student, { exercise, input, call, language }) => {
      const files = folioOf(services, student).textOf(exercise);
      if (files === null) return noSuchExercise;
      return ok(await sampleRun(runs, { files, language, input, call }, coverLimits.sample));
    },
    "portfolio:print": (student, { language, transcript }) => {
      const papers = folioOf(services, student).papers(language, transcript);
      if (papers.transcript === null && papers.projects.length === 0) return nothingToPrint;
      const parsed = papersShape.safeParse(papers);
      if (!parsed.success || JSON.stringify(papers).length > longestPapers) return tooMuchToPrint;
      leaveCovers(services, student);
      const { wallMs } = log.append({ kind: "printAsked", body: { papers: parsed.data } }, student);
      return ok({ savedAtMs: wallMs });
    },
    "notes:state": (student) => ok(notes.view(student)),
    "notes:open": (student, { pin, opening }) => {
      const turn = lastOpening.then(async () => {
        const right = await checkPin(services, student, pin);
        if (!right.ok) return right;
        return ok(await notes.open(student, pin, opening));
      });
      lastOpening = turn.catch(() => {});
      return turn;
    },
    "notes:keep": (student, { module, text }) => {
      const savedAtMs = clock.wallMs();
      return notes.put(student, module, text, savedAtMs) ? ok({ savedAtMs }) : notesClosed;
    },
  };
}

const nothingToPrint = refuse(
  "nothingToPrint",
  "Nothing is chosen for the print yet, so nothing was asked for. Choose the transcript or a project first.",
);
const tooMuchToPrint = refuse(
  "tooMuchToPrint",
  "This is too much for one print, so nothing was asked for. Choose fewer projects, and ask for the others another time.",
);
const notesClosed = refuse(
  "notesClosed",
  "Your notes are locked, so this was not saved. Copy what you wrote, open the notes with your PIN, and put it in again.",
);
