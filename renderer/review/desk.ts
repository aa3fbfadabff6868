import type { Call, CallName } from "../../main/contract.ts";
import type { Desk } from "../app/desk.ts";
import { makeKeeper } from "../app/keepers.ts";

/** The calls that tell an exercise that is done anew from the same one in its lesson. */
const marked: readonly CallName[] = [
  "attempt:grade",
  "draft:reset",
  "draft:save",
  "hint:open",
  "solution:open",
];

/**
 * The student's desk, but that whatever is done on it is done for review, beside what the student has of the same exercise. To be put
 * away when the page goes.
 */
export function reviewDesk(desk: Desk): { readonly desk: Desk; readonly putAway: () => void } {
  const call: Call = (name, ask) =>
    desk.call(name, marked.includes(name) ? ({ ...ask, review: true } as typeof ask) : ask);
  const keeper = makeKeeper(call);
  return {
    desk: {
      ...desk,
      call,
      drafts: () => keeper,
      async signOut(isForced) {
        const isStored = await keeper.flush();
        return isStored || isForced ? desk.signOut(isForced) : keeper.trouble();
      },
    },
    // What cannot be stored by then must not be stored later under whoever comes next.
    putAway: () => void keeper.flush().then(() => keeper.pause()),
  };
}
