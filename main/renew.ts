import type { IdentityHolder } from "./identity.ts";
import { goesOnFrom, type Log } from "./store/log.ts";
import type { Returns } from "./store/returns.ts";
import { storeTrouble } from "./store/trouble.ts";

interface Needs {
  readonly identities: IdentityHolder;
  readonly log: Log;
  readonly returns: Pick<Returns, "mustRenew">;
}

/**
 * Takes a new identity if the return in force asks for it: another machine has the present one too. True if it did.
 * Called when a return was taken in, and at each start (see below), since the power can go in between.
 */
export async function renewIfAsked({ identities, log, returns }: Needs): Promise<boolean> {
  const asked = returns.mustRenew(log.terminal);
  if (asked) log.goOnAs((await identities.renew()).id);
  beginAfterFormer(log, asked || log.former.some(({ terminal }) => returns.mustRenew(terminal)));
  return asked;
}

/**
 * The same on a disk that may take no more, which keeps nobody from starting and no return from being in force: the work
 * on it has to be carried away. What could not be done is done at the next start.
 */
export async function renewIfPossible(needs: Needs): Promise<boolean> {
  const before = needs.log.terminal;
  try {
    await renewIfAsked(needs);
  } catch (error) {
    if (storeTrouble(error) === null) throw error;
  }
  return needs.log.terminal !== before;
}

/** Also when the power went, or the disk took nothing, before the new log had its first event. */
function beginAfterFormer(log: Log, asked: boolean): void {
  const former = log.former.at(-1);
  if (former === undefined || log.newest("identityRenewed")?.body.former === former.terminal) return;
  log.begin(goesOnFrom(former, asked ? "twoHistories" : "restored"));
}
