import { expect, test } from "vitest";
import { browserCandidates } from "../../../../main/shells/chromium/find-browser.ts";
import { browserFlags } from "../../../../main/shells/chromium/flags.ts";

test("looks for Chromium, then Chrome, then Edge, each in every folder of the path", () => {
  const found = browserCandidates("linux", { PATH: "/opt/bin:/usr/bin:relative" });
  expect(found.slice(0, 2)).toEqual(["/opt/bin/chromium", "/usr/bin/chromium"]);
  expect(found.findIndex((file) => file.includes("google-chrome"))).toBeLessThan(
    found.findIndex((file) => file.includes("microsoft-edge")),
  );
  expect(found.some((file) => file.startsWith("relative"))).toBe(false);
});

test("FOOTHOLD_BROWSER names one and no other", () => {
  expect(browserCandidates("linux", { FOOTHOLD_BROWSER: "/x/browser", PATH: "/usr/bin" })).toEqual([
    "/x/browser",
  ]);
});

test("Windows' browsers are looked for below its program folders", () => {
  const found = browserCandidates("win32", { ProgramFiles: "C:\\Program Files" });
  expect(found).toHaveLength(3);
  expect(found.every((file) => file.startsWith("C:\\Program Files"))).toBe(true);
});

test("a kiosk fills the screen, a developer's window does not, and only root goes without the sandbox", () => {
  const start = { address: "http://127.0.0.1:1/", profile: "/data/browser", kiosk: true, asRoot: false };
  const kiosk = browserFlags(start);
  expect(kiosk).toContain("--kiosk");
  expect(kiosk).toContain("--user-data-dir=/data/browser");
  expect(kiosk).not.toContain("--no-sandbox");
  expect(kiosk.some((flag) => flag.startsWith("--remote-debugging-port"))).toBe(false);
  const window = browserFlags({ ...start, kiosk: false, asRoot: true });
  expect(window).toContain("--app=http://127.0.0.1:1/");
  expect(window).not.toContain("--kiosk");
  expect(window).toContain("--no-sandbox");
});
