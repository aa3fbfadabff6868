import { useRef } from "react";
import type { PaneSizes } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";

/** Keeps where the student leaves the lines between a lesson's panes. */
export function usePanes(start: PaneSizes) {
  const { call } = useDesk();
  const sizes = useRef(start);
  function keep(change: Partial<PaneSizes>): void {
    sizes.current = { ...sizes.current, ...change };
    // Without an answer they stand as they are until the lesson is opened again: no work hangs on them.
    void call("panes:keep", sizes.current);
  }
  return {
    keepText: (text: number | null) => keep({ text }),
    keepCode: (code: number | null) => keep({ code }),
    keepPlay: (play: number | null) => keep({ play }),
  };
}
