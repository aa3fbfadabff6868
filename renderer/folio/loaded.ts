import { useCallback, useEffect, useState } from "react";
import type { Answer, Answers, Ask, CallName } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";

/** What a page shows that one call answers. */
export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "open"; readonly value: T };

export function loadedFrom<Name extends CallName>(answer: Answer<Name>): Loaded<Answers[Name]> {
  return answer.ok
    ? { kind: "open", value: answer.value }
    : { kind: "refused", sentence: answer.refusal.sentence };
}

/** Asks when it appears, and once more with `again`, during which what is shown stays. `ask` must stay the same from one drawing to the next. */
export function useLoaded<Name extends CallName>(name: Name, ask: Ask<Name>) {
  const { call } = useDesk();
  const [state, setState] = useState<Loaded<Answers[Name]>>({ kind: "loading" });
  const again = useCallback(async () => setState(loadedFrom(await call(name, ask))), [call, name, ask]);
  useEffect(() => void again(), [again]);
  return { state, again: () => void again() };
}
