import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { fillScreenSoon } from "../../../../main/shells/chromium/fill-screen.ts";
import { openPipe } from "../../../../main/shells/chromium/pipe.ts";

interface Message {
  readonly id: number;
  readonly method: string;
  readonly params: object;
}

/** A browser at the other end of the pipe, which answers as `answer` says; `null` is no answer at all. */
function browser(answer: (message: Message) => object | null) {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()];
  const seen: Message[] = [];
  toBrowser.setEncoding("utf8").on("data", (text: string) => {
    for (const part of text.split("\0").filter(Boolean)) {
      const message = JSON.parse(part) as Message;
      seen.push(message);
      const result = answer(message);
      if (result) fromBrowser.write(`${JSON.stringify({ id: message.id, result })}\0`);
    }
  });
  return { pipe: openPipe(toBrowser, fromBrowser), seen, fromBrowser };
}

const good: Record<string, object> = {
  "Target.getTargets": { targetInfos: [{ targetId: "T", type: "page" }] },
  "Target.attachToTarget": { sessionId: "S" },
  "Runtime.evaluate": { result: { value: { left: 0, top: 0, width: 1367, height: 769 } } },
  "Browser.getWindowForTarget": { windowId: 1 },
};
const patience = { tryMs: 50, allMs: 5_000, pauseMs: 5 };

test("asks again what a page that was being replaced never answered", async () => {
  let evaluated = 0;
  const { pipe, seen } = browser(({ method }) =>
    method === "Runtime.evaluate" && ++evaluated < 3 ? null : (good[method] ?? {}),
  );
  await fillScreenSoon(pipe, true, patience);
  expect(evaluated).toBe(3);
  expect(seen.at(-1)).toMatchObject({
    method: "Browser.setWindowBounds",
    params: { bounds: { windowState: "fullscreen" } },
  });
});

test("gives up on a browser that never answers, so that the terminal goes on", async () => {
  const { pipe } = browser(() => null);
  await fillScreenSoon(pipe, true, { ...patience, allMs: 150 });
});

test("says that a browser has closed, also to whoever asks afterwards", async () => {
  const { pipe, fromBrowser } = browser(() => null);
  const before = pipe.send("Browser.close");
  fromBrowser.destroy();
  await expect(before).rejects.toThrow("has closed");
  await expect(pipe.send("Browser.close")).rejects.toThrow("has closed");
});
