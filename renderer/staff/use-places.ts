import { useEffect, useState } from "react";
import { useDesk } from "../app/desk.ts";
import type { Places } from "./state.ts";

/** From one answer to the next ask: short enough that a stick is seen before one would look for a button. */
const lookAgainMs = 2000;

/** What is plugged in at this moment, for as long as the screen that asks is shown. `null` until the first answer. */
export function usePlaces(): Places | null {
  const desk = useDesk();
  const [places, setPlaces] = useState<Places | null>(null);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await desk.call("staff:places", {});
      if (isGone) return;
      // The same list is not drawn again, so that nothing moves under a hand.
      if (answer.ok) setPlaces((before) => (isSame(before, answer.value) ? before : answer.value));
      timer = setTimeout(() => void look(), lookAgainMs);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [desk]);
  return places;
}

const isSame = (one: Places | null, other: Places) => JSON.stringify(one) === JSON.stringify(other);
