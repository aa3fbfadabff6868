import { makeBootId } from "../bundle/fresh.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import type { Clock } from "./clock.ts";
import type { Policy } from "./config/policy.ts";
import {
  countIdentities,
  holdIdentities,
  type IdentityHolder,
  openIdentities,
  renewIdentity,
} from "./identity.ts";
import { provision } from "./provision.ts";
import { renewIfPossible } from "./renew.ts";
import { type FacilityStore, openFacilityStore } from "./store/facility.ts";
import { keepFacilityCopy, readFacilityCopy } from "./store/facility-copy.ts";
import { type Log, openLog } from "./store/log.ts";
import type { Store } from "./store/open.ts";
import { openReserve, type Reserve } from "./store/reserve.ts";
import { openOrRestore } from "./store/restore.ts";
import { type RestorePlan, removePlan } from "./store/restore-plan.ts";
import { tellRestored } from "./store/restored.ts";
import { openReturns, type Returns } from "./store/returns.ts";
import { storeTrouble } from "./store/trouble.ts";

interface TerminalStore extends Store {
  readonly facility: FacilityStore;
  readonly identities: IdentityHolder;
  readonly log: Log;
  readonly reserve: Reserve;
  readonly returns: Returns;
  /** What whoever started the terminal must hear, such as a restore. */
  readonly notice: string | null;
}

/**
 * Opens what a terminal keeps, restoring it where it is damaged: the machine then goes on under a new identity, since
 * what was exported after the backup must not get a second history.
 */
export async function openTerminalStore(
  data: string,
  policy: Pick<Policy, "terminalName">,
  clock: Clock,
): Promise<Result<TerminalStore, Refusal>> {
  const opened = await openOrRestore(data, new Date(clock.wallMs()));
  if (!opened.ok) return opened;
  const { plan, store } = opened.value;
  let isKept = false;
  try {
    if (plan && countIdentities(data) === plan.identities) await renewIdentity(data, plan.identities);
    const found = await openIdentities(data);
    if (!found.ok) return found;
    const identities = holdIdentities(data, found.value, policy.terminalName);
    const ids = found.value.map(({ id }) => id);
    const reserve = openReserve(data);
    const log = openLog(store.db, ids, makeBootId(), clock, reserve.within);
    if (!log.isOwn()) return otherIdentity;
    const facility = openFacilityStore(store.db);
    const returns = openReturns(store.db);
    if (plan) tellRestored(log, plan);
    await renewIfPossible({ identities, log, returns });
    const copy = facility.get() ? null : readFacilityCopy(data);
    if (copy && (plan || log.last() === 0))
      provision({ facility, log, identity: identities.present() }, copy);
    await keepBeside(data, facility);
    if (plan) await removePlan(data);
    isKept = true;
    return ok({ ...store, facility, identities, log, reserve, returns, notice: plan && tell(plan) });
  } catch (error) {
    const trouble = storeTrouble(error);
    if (trouble) return { ok: false, refusal: trouble };
    throw error;
  } finally {
    if (!isKept) store.close();
  }
}

/** A disk that takes no more keeps nobody from starting: the work on it has to be carried away. */
async function keepBeside(data: string, facility: FacilityStore): Promise<void> {
  try {
    await keepFacilityCopy(data, facility);
  } catch (error) {
    if (storeTrouble(error) === null) throw error;
  }
}

function tell({ reason, setAside, backup }: RestorePlan): string {
  const what = reason === "missing" ? "was missing" : "was damaged";
  const aside = setAside === null ? "" : ` It was set aside as ${setAside}; nothing was deleted.`;
  const from = backup === null ? "There was no backup, so it began anew" : `It was restored from ${backup}`;
  return `The terminal's record ${what}.${aside} ${from}, under a new identity. Export soon, and keep what was set aside until IT has looked at it.`;
}

const otherIdentity = refuse(
  "otherIdentity",
  "The record in this data folder was kept under another key than the one beside it. The terminal does not start, and nothing was changed. Put the key that belongs to it back from a backup.",
);
