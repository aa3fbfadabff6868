import { ok, refuse } from "../../bundle/std.ts";
import type { Answer, CallName, ParsedAsk } from "../contract.ts";
import type { Services } from "./services.ts";

type StaffCall = Extract<CallName, "staff:overview" | "staff:export">;

type StaffHandlers = {
  readonly [Name in StaffCall]: (ask: ParsedAsk<Name>) => Promise<Answer<Name>>;
};

/** What signed-in staff may ask for. */
export function staffHandlers({ exportFolders, exportTo, facility, log }: Services): StaffHandlers {
  return {
    "staff:overview": async () => {
      const last = log.newest("exportMade");
      return ok({
        waiting: log.countAboutStudents(last?.body.to ?? 0),
        lastExport: last && { atMs: last.wallMs, file: last.body.file, to: last.body.to },
        folders: await exportFolders(),
      });
    },
    "staff:export": async ({ folder }) => {
      const known = facility.get();
      if (!known)
        return refuse("notProvisioned", "This terminal does not know its facility yet. Nothing was written.");
      return exportTo(folder, known);
    },
  };
}
