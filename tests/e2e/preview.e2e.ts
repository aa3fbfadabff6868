import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright";
import { expect, onTestFinished, test, vi } from "vitest";
import { openBrowser } from "../../main/shells/chromium/browser.ts";
import { findBrowser } from "../../main/shells/chromium/find-browser.ts";
import { startDisplay } from "../support/display.ts";
import { temporaryFolder } from "../support/folder.ts";

const top = join(import.meta.dirname, "../..");
const executable = findBrowser(process.platform, process.env) ?? "";

/** The preview as an author starts it, and all that it has said. */
function preview(...words: readonly string[]): { readonly child: ChildProcess; said(): string } {
  const child = spawn(process.execPath, [join(top, "tools/foothold.js"), "curriculum", "preview", ...words]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  onTestFinished(() => void child.kill("SIGTERM"));
  return { child, said: () => said };
}

const heard = (said: () => string, what: RegExp) =>
  vi.waitFor(() => expect(said()).toMatch(what), { timeout: 100_000, interval: 100 });

test("an author sees a lesson in the terminal's screens, and what they have saved; a broken course changes nothing", async () => {
  const course = join(temporaryFolder(), "kinds");
  cpSync(join(top, "tests/fixtures/kinds"), course, { recursive: true });
  const { child, said } = preview(course, "--lesson", "reading", "--serve");
  await heard(said, /The course is at (\S+)/);
  const address = /The course is at (\S+)/.exec(said())?.[1] ?? "";

  const browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox"] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  const lesson = join(course, "everyday/reading/text.en.md");
  const settings = join(course, "everyday/reading/lesson.yaml");
  await page.getByText("Kofi's new sentence").waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1 }).waitFor();

  writeFileSync(lesson, `Kofi's new sentence stands here.\n\n${readFileSync(lesson, "utf8")}`);
  await heard(said, /Shown anew/);
  await page.reload();
  await page.getByText("Kofi's new sentence stands here.").waitFor();

  const good = readFileSync(settings, "utf8");
  writeFileSync(settings, good.replace("minutes:", "minuts:"));
  await heard(said, /everyday\/reading\/lesson\.yaml.*minuts[\s\S]*shown as it was before/);
  await page.reload();
  await page.getByText("Kofi's new sentence stands here.").waitFor();

  writeFileSync(settings, good);
  await heard(said, /Shown anew[\s\S]*Shown anew/);
  child.kill("SIGINT");
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
});

test.each([
  ["a lesson that is not there", ["--lesson", "nowhere"], /has no lesson "nowhere"/],
  ["a folder that is none", ["/nowhere/at/all"], /there is no such folder/],
])("%s is told, and nothing opens", async (_, words, sentence) => {
  const { child, said } = preview(...words, "--serve");
  const [code] = await once(child, "exit");
  expect(said()).toMatch(sentence);
  expect(said()).not.toContain("The course is");
  expect(code).toBe(1);
});

test.skipIf(process.platform !== "linux")("the window loads its page again when it is told to", async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    if (request.url === "/") asked += 1;
    response.setHeader("content-type", "text/html").end("<!doctype html><title>page</title>");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  vi.stubEnv("DISPLAY", await startDisplay(1024, 768));
  onTestFinished(() => void vi.unstubAllEnvs());
  const window = openBrowser({
    executable,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    profile: join(temporaryFolder(), "browser"),
    kiosk: false,
  });
  onTestFinished(() => window.close());
  await window.ready;
  await vi.waitFor(() => expect(asked).toBe(1), { timeout: 60_000 });
  await window.reload();
  await vi.waitFor(() => expect(asked).toBe(2), { timeout: 60_000 });
});
