import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startDisplay } from "../support/display.ts";
import { temporaryFolder } from "../support/folder.ts";
import { processesWith, start } from "../support/process.ts";
import { launch } from "./app.ts";
import { openFunctions, signIn } from "./steps.ts";

const top = join(import.meta.dirname, "..", "..");
const npmStart = (env: object) => start(process.execPath, [join(top, "tools", "start.js")], env);

test("a newcomer's first start shows who can sign in, and the address lets them", async () => {
  const data = join(temporaryFolder(), "data");
  const running = npmStart({ FOOTHOLD_DATA: data, FOOTHOLD_SHELL: "serve" });
  const [address] = await running.says(/http:\/\/127\.0\.0\.1:\d+\/enter\?token=\S+/);
  expect(running.printed()).toMatch(/Shell: serve, because FOOTHOLD_SHELL says so/);
  const [, pin = ""] = /Maria +PIN (\d{6})/.exec(running.printed()) ?? [];
  const notes = join(data, "demonstration", "sign-in.txt");
  expect(readFileSync(notes, "utf8")).toContain(pin);
  expect(statSync(notes).mode & 0o077).toBe(0);

  const browser = await launch();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  await signIn(page, "Maria", pin);

  // A second one on the same data is refused; the first goes on.
  const second = npmStart({ FOOTHOLD_DATA: data, FOOTHOLD_SHELL: "serve" });
  expect(await second.ended).toBe(1);
  expect(second.printed()).toMatch(/Another Foothold terminal is using this data folder\./);
  await openFunctions(page);
  await page.getByRole("heading", { level: 1, name: "A function answers" }).waitFor();

  expect(await running.interrupt()).toBe(0);
  // The secrets are shown once, and the same ones are good for the next start.
  const again = npmStart({ FOOTHOLD_DATA: data, FOOTHOLD_SHELL: "serve" });
  await again.says(/http:\/\/127\.0\.0\.1/);
  expect(again.printed()).toContain(notes);
  expect(again.printed()).not.toContain(pin);
  expect(await again.interrupt()).toBe(0);
});

test.skipIf(process.platform !== "linux")(
  "the Chromium shell opens a window that ends with the terminal, however that ends",
  async () => {
    const display = await startDisplay(1366, 768);
    const data = join(temporaryFolder(), "data");
    // A browser that is killed leaves its lock in the temporary folder.
    const env = {
      FOOTHOLD_DATA: data,
      FOOTHOLD_SHELL: "chromium",
      DISPLAY: display,
      TMPDIR: temporaryFolder(),
    };
    const profile = join(data, "browser");
    const windows = () => processesWith(`--user-data-dir=${profile}`);

    const stopped = npmStart(env);
    await expect.poll(() => windows().length, { timeout: 60_000 }).toBeGreaterThan(0);
    await expect.poll(() => existsSync(join(profile, "Local State")), { timeout: 60_000 }).toBe(true);
    expect(stopped.printed()).toMatch(/Shell: chromium, because FOOTHOLD_SHELL says so, with \//);
    expect(await stopped.interrupt()).toBe(0);
    await expect.poll(windows, { timeout: 30_000 }).toEqual([]);

    const killed = npmStart(env);
    await expect.poll(() => windows().length, { timeout: 60_000 }).toBeGreaterThan(0);
    const [host] = processesWith("chromium/index.ts").filter((pid) => isBelow(pid, String(killed.child.pid)));
    process.kill(Number(host), "SIGKILL");
    await expect.poll(windows, { timeout: 30_000 }).toEqual([]);
  },
);

test("a word that is no shell is refused, and so is a policy with a misspelt key", async () => {
  const data = join(temporaryFolder(), "data");
  const wrongShell = npmStart({ FOOTHOLD_DATA: data, FOOTHOLD_SHELL: "netscape" });
  expect(await wrongShell.ended).toBe(1);
  expect(wrongShell.printed()).toContain('FOOTHOLD_SHELL is "netscape"');

  const policy = join(temporaryFolder(), "policy.json");
  writeFileSync(policy, '{"kiosks": true}');
  const wrongPolicy = npmStart({ FOOTHOLD_DATA: data, FOOTHOLD_SHELL: "serve", FOOTHOLD_POLICY: policy });
  expect(await wrongPolicy.ended).toBe(1);
  expect(wrongPolicy.printed()).toContain(
    `The policy file ${policy} is not right: the key "kiosks" is not known`,
  );
});

function isBelow(pid: string, ancestor: string): boolean {
  for (let at = pid; at !== "0" && at !== ""; ) {
    if (at === ancestor) return true;
    at = /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${at}/stat`, "utf8"))?.[1] ?? "";
  }
  return false;
}
