import { IconLock } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useDesk } from "./desk.ts";
import { type Idle, idleAt, type Moment, nextLookMs } from "./idle.ts";

/** What shows that somebody is there. */
const signs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;
/** A sleeping PC wakes up with its timers where they were, so the clocks are looked at now and then in any case. */
const longestLookMs = 20_000;
/** The terminal itself is told of life this often; it locks by itself a minute after the screen should have. */
const tellMs = 45_000;

const now = (): Moment => ({ monoMs: performance.now(), wallMs: Date.now() });

/** Locks a session that is left alone, and gives its `warning` a minute before. Any key or movement of the mouse keeps it. */
export function IdleWatch({ idleMinutes, warning }: { idleMinutes: number; warning: string }) {
  const desk = useDesk();
  const [kind, setKind] = useState<Idle["kind"]>("there");

  useEffect(() => {
    let touched = now();
    let toldMs = touched.monoMs;
    let timer: ReturnType<typeof setTimeout>;
    function look() {
      clearTimeout(timer);
      const at = now();
      const idle = idleAt(touched, at, idleMinutes);
      setKind(idle.kind);
      if (idle.kind === "over") void desk.lock();
      else timer = setTimeout(look, Math.min(longestLookMs, nextLookMs(touched, at, idleMinutes)));
    }
    function touch() {
      // A session that was over before this key is locked first: whoever comes to a PC that slept may be somebody else.
      if (idleAt(touched, now(), idleMinutes).kind === "over") return look();
      touched = now();
      setKind("there");
      if (touched.monoMs - toldMs < tellMs) return;
      toldMs = touched.monoMs;
      void desk.call("session:stay", {});
    }
    look();
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [desk, idleMinutes]);

  return (
    <div className="idle-warning" role="alert">
      {kind === "warned" && (
        <p>
          <IconLock size="1.375rem" stroke={1.75} aria-hidden="true" />
          {warning}
        </p>
      )}
    </div>
  );
}
