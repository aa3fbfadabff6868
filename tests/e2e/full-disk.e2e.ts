import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { launch } from "./app.ts";
import { openFunctions, signIn, typeProgram, waitSaved } from "./steps.ts";

const top = join(import.meta.dirname, "..", "..");

/**
 * The terminal on a file system of its own of a few megabytes, mounted where only it can see it; the test reaches it
 * through the process' root.
 */
async function startOnSmallDisk() {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  const policy = join(folder, "policy.json");
  const file = join(folder, "provisioning.json");
  mkdirSync(data);
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  const script = [
    'mount -t tmpfs -o size=4m tmpfs "$FOOTHOLD_DATA"',
    '"$0" main/cli/index.ts provision "$1" --data "$FOOTHOLD_DATA" >/dev/null',
    'exec "$0" main/shells/chromium/index.ts --serve',
  ].join(" && ");
  const child = spawn("unshare", ["--map-root-user", "--mount", "sh", "-c", script, process.execPath, file], {
    cwd: top,
    env: { ...process.env, FOOTHOLD_DATA: data, FOOTHOLD_POLICY: policy },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const address = /http:\S+/.exec(String(line))?.[0] ?? "";
  return { address, disk: join(`/proc/${child.pid}/root`, data) };
}

test.skipIf(process.platform !== "linux")(
  "a full disk: the screen says so at once, what was typed stays, and all goes on with room again",
  async () => {
    const { address, disk } = await startOnSmallDisk();
    const browser = await launch();
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address);
    await signIn(page, "Maria", pin);
    await openFunctions(page);
    await typeProgram(page, "export function openingHour() {\n  return 6;\n}");
    await waitSaved(page);

    const ballast = join(disk, "ballast");
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    // Long enough that it needs room which is not there.
    const note = `// ${"a long note to myself, ".repeat(400)}`;
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(note);
    await page
      .getByText(/disk is full, so this was not saved/)
      .first()
      .waitFor();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.getByText(/disk is full/).count()).toBeGreaterThan(0);
    expect(await page.getByText("Passed.").count()).toBe(0);

    rmSync(ballast);
    await typeProgram(page, "export function openingHour() {\n  return 7;\n}");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Passed.").first().waitFor();
    await waitSaved(page);
  },
);
