import { setTimeout as sleep } from "node:timers/promises";
import type { DevToolsPipe } from "./pipe.ts";

interface Target {
  readonly targetId: string;
  readonly type: string;
}

/** How long one try may take, and how long there are tries. */
const patience = { tryMs: 2_000, allMs: 20_000, pauseMs: 100 };

/**
 * Makes the window fill the screen as soon as its page lets it. Resolves also when that cannot be done: a window that
 * stays small is no reason not to teach.
 */
export async function fillScreenSoon(
  pipe: DevToolsPipe,
  kiosk: boolean,
  { tryMs, allMs, pauseMs } = patience,
) {
  const giveUpMs = performance.now() + allMs;
  while (performance.now() < giveUpMs) {
    try {
      // What is asked of a page that a navigation then replaces is never answered.
      return await Promise.race([fillScreen(pipe, kiosk), rejectAfter(tryMs)]);
    } catch {
      await sleep(pauseMs);
    }
  }
}

async function rejectAfter(ms: number): Promise<never> {
  await sleep(ms, undefined, { ref: false });
  throw new Error("the browser did not answer");
}

/**
 * Makes the browser's window as large as the screen: all of it for a kiosk, else what desktop panels leave. A window
 * manager would do it for `--kiosk`; a kiosk image often has none.
 */
async function fillScreen(pipe: DevToolsPipe, kiosk: boolean): Promise<void> {
  const { targetInfos } = (await pipe.send("Target.getTargets")) as { targetInfos: readonly Target[] };
  const page = targetInfos.find(({ type }) => type === "page");
  if (!page) throw new Error("the browser has no page");
  const { sessionId } = await pipe.send("Target.attachToTarget", { targetId: page.targetId, flatten: true });
  // Chromium makes a window that is exactly as large as the screen one pixel smaller, lest a window manager take it for
  // a full one (AdjustSizeForDisplay in its x11_window.cc). One pixel beyond the edge covers everything.
  const size = kiosk
    ? "({ left: 0, top: 0, width: screen.width + 1, height: screen.height + 1 })"
    : "({ left: screen.availLeft, top: screen.availTop, width: screen.availWidth, height: screen.availHeight })";
  const { result } = (await pipe.send(
    "Runtime.evaluate",
    { expression: size, returnByValue: true },
    String(sessionId),
  )) as { result: { value: object } };
  await pipe.send("Target.detachFromTarget", { sessionId });
  const { windowId } = await pipe.send("Browser.getWindowForTarget", { targetId: page.targetId });
  const set = (bounds: object) => pipe.send("Browser.setWindowBounds", { windowId, bounds });
  // Only a window in its normal state takes bounds.
  await set({ windowState: "normal" });
  await set(result.value);
  if (kiosk) await set({ windowState: "fullscreen" });
}
