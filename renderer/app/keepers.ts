import type { Call, Session } from "../../main/contract.ts";
import { createDraftKeeper, type DraftKeeper } from "../lesson/drafts.ts";

/** One keeper of drafts for each student who has signed in since the page opened; only the present one's stores. */
export function createKeepers(call: Call) {
  const keepers = new Map<string, DraftKeeper>();
  let present: DraftKeeper | null = null;
  return {
    /** The keeper of whoever is signed in. Text left unsaved under the same student is stored now. */
    of(session: Session): DraftKeeper | null {
      const next = session.kind === "student" ? (keepers.get(session.id) ?? makeKeeper(call)) : null;
      if (session.kind === "student" && next) keepers.set(session.id, next);
      if (next !== present) {
        present?.pause();
        // What is stored need not stay in memory; what is not waits for its student.
        for (const [id, keeper] of keepers)
          if (keeper === present && !keeper.hasUnsaved()) keepers.delete(id);
        next?.resume();
        present = next;
      }
      return next;
    },
    /** True while there is text of anybody that could not be stored. */
    holdUnsaved: () => [...keepers.values()].some((keeper) => keeper.hasUnsaved()),
  };
}

/** A keeper that stores by this call. */
export function makeKeeper(call: Call): DraftKeeper {
  return createDraftKeeper({
    save: (exercise, files) => call("draft:save", { exercise, files }),
    nowMs: () => performance.now(),
    later: (task, delayMs) => {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
  });
}
