import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { provisionFolder } from "../../main/provision-folder.ts";
import { launchWithProfile } from "../e2e/app.ts";
import { startHost } from "../e2e/host.ts";
import { editor, openFunctions, signIn } from "../e2e/steps.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { print, round } from "./statistics.ts";
import { tasksDuring } from "./tasks.ts";

const rounds = 3;
/** After this the page is idle again: what a deed set off belongs to it. */
const quietMs = 1_000;

/** What a student does, each once a round, in this order. */
const deeds: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    "open-home",
    async (page) => {
      await page.evaluate(`location.hash = "#/"`);
      await page.reload();
      await page.locator(".module-map").waitFor();
    },
  ],
  [
    "open-lesson",
    async (page) => {
      await openFunctions(page);
      await editor(page);
    },
  ],
  [
    "type",
    async (page) => {
      await (await editor(page)).focus();
      await page.keyboard.press("Control+A");
      for (const key of "const prices = [1, 2]; ") await page.keyboard.type(key, { delay: 90 });
    },
  ],
  [
    "check",
    async (page) => {
      await page.keyboard.press("Control+Enter");
      await page.locator(".verdict-head").waitFor();
    },
  ],
  [
    "print-100000-lines",
    async (page) => {
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText("for (let at = 0; at < 100000; at += 1) console.log(at);");
      await page.keyboard.press("Control+R");
      await page.locator(".console-end").waitFor();
    },
  ],
  [
    "search",
    async (page) => {
      await page.keyboard.press("Control+K");
      await page.locator(".look-up-field input").fill("loop");
      await page.locator(".look-up-row mark").first().waitFor();
      await page.keyboard.press("Escape");
    },
  ],
  [
    "open-settings",
    async (page) => {
      await page.evaluate(`location.hash = "#/settings"`);
      await page.getByRole("radio").first().waitFor();
    },
  ],
];

/**
 * The longest task of the page's main thread in each deed, the worst of some rounds: what it cost the processor, and how long it lasted on
 * a machine that does other work as well. The first round, in which everything is fetched and compiled, is told apart.
 */
export async function benchPageTasks(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  const browser = await launchWithProfile(join(folder, "profile"));
  const [policy, provisioning] = [join(folder, "policy.json"), join(folder, "provisioning.json")];
  writeFileSync(policy, "{}");
  writeFileSync(provisioning, JSON.stringify((await makeProvisioning()).provisioning));
  const provisioned = await provisionFolder(join(folder, "data"), provisioning, "update");
  if (!provisioned.ok) throw new Error(provisioned.refusal.sentence);
  const host = await startHost(join(folder, "data"), policy);
  try {
    const page = await browser.newPage();
    await page.goto(host.address);
    await signIn(page, "Maria", pin);
    const session = await page.context().newCDPSession(page);
    const worst = new Map<string, { firstCpuMs: number; cpuMs: number; wallMs: number }>();
    for (let turn = 0; turn <= rounds; turn++) {
      for (const [deed, act] of deeds) {
        const tasks = await tasksDuring(session, async () => {
          await act(page);
          await page.waitForTimeout(quietMs);
        });
        const [cpuMs, wallMs] = [
          Math.max(...tasks.map((task) => task.cpuMs)),
          Math.max(...tasks.map((task) => task.wallMs)),
        ];
        const known = worst.get(deed) ?? { firstCpuMs: cpuMs, cpuMs: 0, wallMs: 0 };
        if (turn === 0) worst.set(deed, known);
        else
          worst.set(deed, {
            ...known,
            cpuMs: Math.max(known.cpuMs, cpuMs),
            wallMs: Math.max(known.wallMs, wallMs),
          });
      }
    }
    for (const [deed, { firstCpuMs, cpuMs, wallMs }] of worst) {
      print("page-tasks", {
        ...{ deed, longestCpuMs: round(cpuMs), firstCpuMs: round(firstCpuMs), longestWallMs: round(wallMs) },
        limitMs: 50,
      });
    }
  } finally {
    await browser.close();
    await host.stop();
    rmSync(folder, { recursive: true });
  }
}
