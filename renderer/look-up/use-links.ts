import { useEffect } from "react";
import { useLookUp } from "./context.ts";

/** A second at most: a page that is never idle gets its links, too. */
const latestMs = 1_000;

/** Asks for links once what is on the screen has been painted and the browser has nothing better to do. */
export function useLinks(): void {
  const want = useLookUp()?.wantLinks;
  useEffect(() => {
    if (!want) return;
    const waiting = requestIdleCallback(want, { timeout: latestMs });
    return () => cancelIdleCallback(waiting);
  }, [want]);
}
