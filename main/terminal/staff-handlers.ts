import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { Answer, CallName, ParsedAsk } from "../contract.ts";
import type { Job } from "../export/job.ts";
import type { FacilityRecord } from "../store/facility.ts";
import { untoldRestore } from "../store/restored.ts";
import type { DeskCall } from "./desk-handlers.ts";
import { leaveDrafts } from "./leave-drafts.ts";
import type { Services } from "./services.ts";

type StaffCall = Exclude<Extract<CallName, `staff:${string}`>, "staff:signIn" | DeskCall>;

type StaffHandlers = {
  readonly [Name in StaffCall]: (ask: ParsedAsk<Name>) => Promise<Answer<Name>> | Answer<Name>;
};

/** What signed-in staff may ask for to carry work. */
export function staffHandlers(services: Services): StaffHandlers {
  const { carrier, disk, facility, jobs, log, waiting } = services;
  const carry = <T>(body: (known: FacilityRecord, job: Job) => Promise<Result<T, Refusal>>) => {
    const known = facility.get();
    return known ? jobs.run((job) => body(known, job)) : Promise.resolve(notProvisioned);
  };
  /** What is only typed goes along. Also that of students who were still at work when the power went. */
  const carryAll = <T>(body: (known: FacilityRecord, job: Job) => Promise<Result<T, Refusal>>) => {
    leaveDrafts(services, null);
    return carry(body);
  };
  return {
    "staff:overview": () => {
      const last = log.newest("exportMade");
      return ok({
        waiting: waiting.toCarry(),
        unconfirmed: waiting.toConfirm(),
        lastExport: last && { atMs: last.wallMs, file: last.body.file },
        deliveries: carrier.deliveries(),
        disk: disk(),
        restored: untoldRestore(log),
      });
    },
    "staff:places": async () => ok(await carrier.places()),
    "staff:files": async ({ folder }) => {
      const found = await carrier.filesIn(folder);
      return found.ok ? ok({ files: found.value }) : found;
    },
    "staff:export": ({ folder, everything }) =>
      carryAll((known, job) => carrier.exportTo(folder, known, job, everything)),
    "staff:deliver": () => carryAll((known, job) => carrier.deliver(known, job)),
    "staff:import": ({ file }) => carry((_, job) => carrier.importFrom(file, job)),
    "staff:progress": () => ok(jobs.progress()),
    "staff:stop": async () => {
      await jobs.cancel();
      return ok({ kind: "ended" });
    },
    "staff:eject": ({ device }) => carrier.eject(device),
  };
}

const notProvisioned = refuse(
  "notProvisioned",
  "This terminal does not know its facility yet. Nothing was written.",
);
