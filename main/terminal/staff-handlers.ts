import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { Answer, CallName, ParsedAsk } from "../contract.ts";
import type { Job } from "../export/job.ts";
import type { FacilityRecord } from "../store/facility.ts";
import type { Services } from "./services.ts";

type StaffCall = Exclude<Extract<CallName, `staff:${string}`>, "staff:signIn">;

type StaffHandlers = {
  readonly [Name in StaffCall]: (ask: ParsedAsk<Name>) => Promise<Answer<Name>> | Answer<Name>;
};

/** What signed-in staff may ask for. */
export function staffHandlers({ carrier, facility, jobs, log, waiting }: Services): StaffHandlers {
  const carry = <T>(body: (known: FacilityRecord, job: Job) => Promise<Result<T, Refusal>>) => {
    const known = facility.get();
    return known ? jobs.run((job) => body(known, job)) : Promise.resolve(notProvisioned);
  };
  return {
    "staff:overview": () => {
      const last = log.newest("exportMade");
      return ok({
        waiting: waiting.toCarry(),
        unconfirmed: waiting.toConfirm(),
        lastExport: last && { atMs: last.wallMs, file: last.body.file },
        deliveries: carrier.deliveries(),
      });
    },
    "staff:places": async () => ok(await carrier.places()),
    "staff:files": async ({ folder }) => {
      const found = await carrier.filesIn(folder);
      return found.ok ? ok({ files: found.value }) : found;
    },
    "staff:export": ({ folder }) => carry((known, job) => carrier.exportTo(folder, known, job)),
    "staff:deliver": () => carry((known, job) => carrier.deliver(known, job)),
    "staff:import": ({ file }) =>
      jobs.run((job) => {
        job.tell({ kind: "takingIn" });
        return carrier.importFrom(file);
      }),
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
