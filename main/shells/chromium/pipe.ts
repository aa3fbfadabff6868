import type { Readable, Writable } from "node:stream";

/** The browser's end of a DevTools pipe: JSON messages, each ended by a NUL byte. */
export interface DevToolsPipe {
  /** Rejects when the browser refuses, or has closed. Chromium never answers a page that is just being replaced. */
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
  let isOpen = true;
  const end = () => {
    isOpen = false;
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
      if (!isOpen) return Promise.reject(new Error("the browser has closed"));
      count += 1;
      const asked = Promise.withResolvers<Record<string, unknown>>();
      waiting.set(count, asked);
      toBrowser.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
      return asked.promise;
    },
  };
}
