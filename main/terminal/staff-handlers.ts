import { ok, refuse } from "../../bundle/std.ts";
import type { Answer, CallName, ParsedAsk } from "../contract.ts";
import { untoldRestore } from "../store/restored.ts";
import { leaveDrafts } from "./leave-drafts.ts";
import type { Services } from "./services.ts";

type StaffCall = Extract<CallName, "staff:overview" | "staff:export">;

type StaffHandlers = {
  readonly [Name in StaffCall]: (ask: ParsedAsk<Name>) => Promise<Answer<Name>>;
};

/** What signed-in staff may ask for. */
export function staffHandlers(services: Services): StaffHandlers {
  const { disk, exportFolders, exportTo, facility, log } = services;
  return {
    "staff:overview": async () => {
      const last = log.newest("exportMade");
      return ok({
        waiting: log.countAboutStudents(last?.body.to ?? 0),
        lastExport: last && { atMs: last.wallMs, file: last.body.file, to: last.body.to },
        folders: await exportFolders(),
        disk: disk(),
        restored: untoldRestore(log),
      });
    },
    "staff:export": async ({ folder }) => {
      const known = facility.get();
      if (!known)
        return refuse("notProvisioned", "This terminal does not know its facility yet. Nothing was written.");
      // What is only typed goes along. Also that of students who were still at work when the power went.
      leaveDrafts(services, null);
      return exportTo(folder, known);
    },
  };
}
