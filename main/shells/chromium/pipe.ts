import type { Readable, Writable } from "node:stream";

/** The browser's end of a DevTools pipe: JSON messages, each ended by a NUL byte. */
export interface DevToolsPipe {
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
}

/** Speaks the protocol of `--remote-debugging-pipe` (https://chromedevtools.github.io/devtools-protocol/). */
export function openPipe(toBrowser: Writable, fromBrowser: Readable): DevToolsPipe {
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  let count = 0;
  let rest = "";
  fromBrowser.setEncoding("utf8");
  fromBrowser.on("data", (chunk: string) => {
    const messages = (rest + chunk).split("\0");
    rest = messages.pop() ?? "";
    for (const text of messages) receive(JSON.parse(text));
  });
  const end = () => {
    for (const { reject } of waiting.values()) reject(new Error("the browser has closed"));
    waiting.clear();
  };
  fromBrowser.on("close", end);
  fromBrowser.on("error", end);
  toBrowser.on("error", end);

  function receive(message: { id?: number; result?: Record<string, unknown>; error?: { message: string } }) {
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (!asked || message.id === undefined) return;
    waiting.delete(message.id);
    if (message.error) asked.reject(new Error(message.error.message));
    else asked.resolve(message.result ?? {});
  }

  return {
    send(method, params = {}, sessionId) {
      count += 1;
      const asked = Promise.withResolvers<Record<string, unknown>>();
      waiting.set(count, asked);
      toBrowser.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
      return asked.promise;
    },
  };
}

interface Target {
  readonly targetId: string;
  readonly type: string;
}

/**
 * Makes the browser's window as large as the screen: all of it for a kiosk, else what desktop panels leave. A window
 * manager would do it for `--kiosk`; a kiosk image often has none.
 */
export async function fillScreen(pipe: DevToolsPipe, kiosk: boolean): Promise<void> {
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
