import { useCallback, useEffect, useReducer, useRef } from "react";
import type { WallMs } from "../../bundle/std.ts";

/** How what is typed stands towards the disk. */
export type Keeping =
  | { readonly kind: "untouched" }
  | { readonly kind: "typed" }
  | { readonly kind: "saved"; readonly atMs: WallMs }
  | { readonly kind: "troubled"; readonly sentence: string };

type KeepAnswer =
  | { readonly ok: true; readonly value: { readonly savedAtMs: WallMs } }
  | { readonly ok: false; readonly refusal: { readonly sentence: string } };

/** After an answer for a text that is `isNewest` or was typed on since. */
export function keptAs(
  before: Keeping,
  move: "typed" | { readonly answer: KeepAnswer; readonly isNewest: boolean },
): Keeping {
  if (move === "typed") return before.kind === "troubled" ? before : { kind: "typed" };
  const { answer, isNewest } = move;
  if (!answer.ok) return { kind: "troubled", sentence: answer.refusal.sentence };
  return isNewest ? { kind: "saved", atMs: answer.value.savedAtMs } : { kind: "typed" };
}

/** A pause in typing after which it is stored. */
const pauseMs = 700;

/** Stores what is typed after a pause, and at once when its page goes. `store` must stay the same from one drawing to the next. */
export function useKeeping<T>(store: (value: T) => Promise<KeepAnswer>) {
  const [keeping, move] = useReducer(keptAs, { kind: "untouched" });
  const waiting = useRef<{ readonly value: T; readonly timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(async () => {
    const now = waiting.current;
    if (now === null) return;
    clearTimeout(now.timer);
    waiting.current = null;
    const answer = await store(now.value);
    move({ answer, isNewest: waiting.current === null });
  }, [store]);

  const keep = useCallback(
    (value: T) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(() => void flush(), pauseMs) };
      move("typed");
    },
    [flush],
  );
  useEffect(() => () => void flush(), [flush]);
  return { keeping, keep, flush };
}
