import { useEffect, useState } from "react";
import type { CarryProgress } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";

const askAgainMs = 400;

/** How far the running job is, for as long as the screen that asks is shown. */
export function useProgress(): CarryProgress {
  const desk = useDesk();
  const [progress, setProgress] = useState<CarryProgress>({ kind: "idle" });
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await desk.call("staff:progress", {});
      if (isGone) return;
      if (answer.ok) setProgress(answer.value);
      timer = setTimeout(() => void ask(), askAgainMs);
    };
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [desk]);
  return progress;
}
