import type { IdentityHolder } from "./identity.ts";
import type { Log } from "./store/log.ts";
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
 * The same at a start: a disk that takes no more keeps nobody from starting, since the work on it has to be carried
 * away. What could not be done then is done at the next start.
 */
export async function renewAtStart(needs: Needs): Promise<void> {
  try {
    await renewIfAsked(needs);
  } catch (error) {
    if (storeTrouble(error) === null) throw error;
  }
}

/** The first event of a log that goes on from another says so, also when the power went before it was written. */
function beginAfterFormer(log: Log, asked: boolean): void {
  const former = log.former.at(-1);
  if (former === undefined || log.newest("identityRenewed")?.body.former === former.terminal) return;
  log.append(
    {
      kind: "identityRenewed",
      body: { former: former.terminal, ...former.end(), reason: asked ? "twoHistories" : "restored" },
    },
    null,
  );
}
