import type { Ask, CallName } from "../main/contract.ts";
import type { Carry } from "./terminal.ts";

/**
 * A carrier that can be sent ahead: `ahead` asks at once, and the same ask gets that answer when the screen makes it.
 * The first ask that was not foreseen drops what is left, so that no answer is older than what happened since.
 */
export function withHeadStart(carry: Carry) {
  const under = new Map<string, Promise<unknown>>();
  const keyOf = (name: string, ask: unknown) => `${name} ${JSON.stringify(ask)}`;
  return {
    ahead<Name extends CallName>(name: Name, ask: Ask<Name>): void {
      const answer = carry(name, ask);
      answer.catch(() => {}); // told to whoever asks for it; nobody may
      under.set(keyOf(name, ask), answer);
    },
    carry: ((name, ask) => {
      const key = keyOf(name, ask);
      const answer = under.get(key);
      if (!answer) under.clear();
      under.delete(key);
      return answer ?? carry(name, ask);
    }) satisfies Carry as Carry,
  };
}
