import { ok, refuse } from "../../bundle/std.ts";
import type { Answer, CallName, ParsedAsk } from "../contract.ts";
import { diagnose, writeDiagnosis } from "../doctor/diagnosis.ts";
import { leaveDrafts } from "./leave-drafts.ts";
import { resetPin } from "./pin-reset.ts";
import type { Services } from "./services.ts";

/** What staff do besides carrying: students, this computer, the record of it all, and the way out. */
const names = [
  "staff:students",
  "staff:resetPin",
  "staff:diagnosis",
  "staff:writeDiagnosis",
  "staff:deeds",
  "staff:leaveKiosk",
] as const satisfies readonly CallName[];
export type DeskCall = (typeof names)[number];

type DeskHandlers = {
  readonly [Name in DeskCall]: (ask: ParsedAsk<Name>) => Promise<Answer<Name>> | Answer<Name>;
};

/** Lines of the record in one answer: some screens full. */
const deedsAtOnce = 50;

/** `leave`: ends the program, once the answer has reached the screen. */
export function deskHandlers(services: Services, leave: () => void): DeskHandlers {
  const { clock, deeds, facility, jobs, log, throttle, waiting } = services;
  return {
    "staff:students": () => {
      const counts = waiting.toCarryOf();
      const nowMs = clock.wallMs();
      const students = facility.everybody().map((student) => ({
        ...student,
        waiting: counts.get(student.id) ?? 0,
        waitMs: throttle.waitMs(student.id, nowMs),
      }));
      return ok({ students });
    },
    "staff:resetPin": ({ student, pin }) => resetPin(services, student, pin),
    "staff:diagnosis": async () => ok(await diagnose(services)),
    "staff:writeDiagnosis": async ({ folder }) => {
      const written = await writeDiagnosis(services, folder);
      if (!written.ok) return written;
      log.note({ kind: "diagnosisWritten", body: { file: written.value } }, null);
      return ok({ file: written.value });
    },
    "staff:deeds": ({ before }) => ok(deeds.page(before, deedsAtOnce)),
    "staff:leaveKiosk": () => {
      if (jobs.progress().kind !== "idle") return stillCarrying;
      // What students only typed is in the log before anything closes.
      leaveDrafts(services, null);
      log.note({ kind: "kioskLeft", body: {} }, null);
      leave();
      return ok({ kind: "leaving" });
    },
  };
}

const stillCarrying = refuse(
  "busy",
  "Something is being written or read at this moment, so the program was not closed. Wait until that is done, or stop it.",
);
