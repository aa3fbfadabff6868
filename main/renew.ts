import type { IdentityHolder } from "./identity.ts";
import type { Log } from "./store/log.ts";
import type { Returns } from "./store/returns.ts";

interface Needs {
  readonly identities: IdentityHolder;
  readonly log: Log;
  readonly returns: Pick<Returns, "mustRenew">;
}

/**
 * Takes a new identity if the return in force asks for it: another machine has the present one too. True if it did.
 * Called when a return was taken in, and at each start, since the power can go in between.
 */
export async function renewIfAsked({ identities, log, returns }: Needs): Promise<boolean> {
  const asked = returns.mustRenew(log.terminal);
  if (asked) log.goOnAs((await identities.renew()).id);
  beginAfterFormer(log, asked || log.former.some(({ terminal }) => returns.mustRenew(terminal)));
  return asked;
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
