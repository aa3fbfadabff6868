import type { StaffOverview } from "../contract.ts";
import { goesOnFrom, type Log } from "./log.ts";
import type { RestorePlan } from "./restore-plan.ts";

/** The facts that a new log begins with after a restore. May be called again after a power cut in between. */
export function tellRestored(log: Log, { setAside, backup }: RestorePlan): void {
  const former = log.former.at(-1);
  if (former && log.last() === 0) {
    log.begin(goesOnFrom(former, "restored"));
  }
  if (log.last() <= (former ? 1 : 0)) {
    const to = former?.last() ?? 0;
    log.append({ kind: "storeRestored", body: { setAside: setAside ?? "missing", backup, to } }, null);
  }
}

/** What was restored and not carried away since; with the next export the facility knows of it too. */
export function untoldRestore(log: Log): StaffOverview["restored"] {
  const found = log.newest("storeRestored");
  if (!found || found.position < (log.newest("exportMade")?.position ?? 0)) return null;
  const { setAside, backup, to } = found.body;
  const last = to === 0 ? undefined : log.former.at(-1)?.read(to, to).next().value;
  return { atMs: found.wallMs, upToMs: last?.wallMs ?? null, setAside, backup };
}
