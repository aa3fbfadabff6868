import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openBrowser } from "../../main/shells/chromium/browser.ts";
import { findBrowser } from "../../main/shells/chromium/find-browser.ts";
import { chromiumShell } from "../../main/shells/chromium/shell.ts";
import { startDisplay } from "../support/display.ts";
import { temporaryFolder } from "../support/folder.ts";
import { processesWith } from "../support/process.ts";

interface Seen {
  readonly width: number;
  readonly height: number;
  readonly chrome: number;
}

/** A page that tells how large it is, every moment. */
const page = `<!doctype html><title>size</title><script>
  setInterval(() => fetch("/size", { method: "POST", body: JSON.stringify({
    width: innerWidth, height: innerHeight, chrome: outerHeight - innerHeight }) }), 200);
</script>`;

test.skipIf(process.platform !== "linux").each([
  { kiosk: true, width: 1366, height: 768 },
  { kiosk: true, width: 1024, height: 768 },
  { kiosk: false, width: 1366, height: 768 },
])(
  "covers $width×$height without a window manager's help (kiosk: $kiosk)",
  async ({ kiosk, width, height }) => {
    const seen: Seen[] = [];
    const server = createServer(async (request, response) => {
      if (request.method === "POST") {
        let text = "";
        for await (const chunk of request) text += chunk;
        seen.push(JSON.parse(text));
      }
      response.setHeader("content-type", "text/html").end(page);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const executable = findBrowser(process.platform, process.env);
    if (executable === null) throw new Error("no browser was found");
    vi.stubEnv("DISPLAY", await startDisplay(width, height));
    onTestFinished(() => void vi.unstubAllEnvs());
    const window = openBrowser({
      executable,
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      profile: join(temporaryFolder(), "browser"),
      kiosk,
    });
    onTestFinished(() => window.close());
    if (kiosk) {
      // All of the screen is page: no bar above it, no edge beside it.
      await expect.poll(() => seen.at(-1)?.width ?? 0, { timeout: 60_000 }).toBeGreaterThanOrEqual(width);
      expect(seen.at(-1)?.height).toBeGreaterThanOrEqual(height);
      expect(seen.at(-1)?.chrome).toBe(0);
    } else {
      // A window keeps its frame, and a pixel or two for its edge.
      await expect.poll(() => seen.at(-1)?.width ?? 0, { timeout: 60_000 }).toBeGreaterThan(width - 40);
    }
  },
);

test.skipIf(process.platform !== "linux")(
  "a kiosk's window comes back when it is gone, until the terminal stops",
  async () => {
    const executable = findBrowser(process.platform, process.env);
    if (executable === null) throw new Error("no browser was found");
    vi.stubEnv("DISPLAY", await startDisplay(1366, 768));
    onTestFinished(() => void vi.unstubAllEnvs());
    const folder = temporaryFolder();
    const root = join(folder, "renderer");
    mkdirSync(root);
    writeFileSync(join(root, "index.html"), "<!doctype html><title>Foothold</title>");
    const profile = join(folder, "browser");
    const browsers = () => processesWith(`--user-data-dir=${profile}`);
    let hasLeft = false;
    const shell = chromiumShell({
      root,
      executable,
      profile,
      kiosk: true,
      onAddress: () => {},
      onLeave: () => {
        hasLeft = true;
      },
    });
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    await shell.start({ left, call: async () => ({ ok: false, refusal: { kind: "none", sentence: "" } }) });
    const before = browsers();
    expect(before.length).toBeGreaterThan(0);
    for (const pid of before) kill(pid);
    await expect
      .poll(() => browsers().filter((pid) => !before.includes(pid)).length, { timeout: 60_000 })
      .toBeGreaterThan(0);
    expect(hasLeft).toBe(false);
    leave();
    await expect.poll(() => hasLeft).toBe(true);
    await shell.stop();
    await expect.poll(browsers, { timeout: 30_000 }).toEqual([]);
  },
);

function kill(pid: string): void {
  try {
    process.kill(Number(pid), "SIGKILL");
  } catch {
    // It went with its parent.
  }
}
