import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { provisionFolder } from "../../main/provision-folder.ts";
import { launchWithProfile } from "../e2e/app.ts";
import { startHost } from "../e2e/host.ts";
import { editor, openFunctions, signIn } from "../e2e/steps.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { print, summary } from "./statistics.ts";

/** As the page of a PC that is four times slower than this one (Chrome DevTools Protocol). The host is not slowed. */
const slowdown = 4;
const rounds = 6;
const right = "export function openingHour() {\n  return 7;\n}";
const wrong = 'export function openingHour() {\n  return "7";\n}';

/** What a student waits for on a slow PC: the lesson's text, a verdict, and the letter that was just typed. */
export async function benchSlowScreens(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  const browser = await launchWithProfile(join(folder, "profile"));
  const policy = join(folder, "policy.json");
  const provisioning = join(folder, "provisioning.json");
  writeFileSync(policy, "{}");
  writeFileSync(provisioning, JSON.stringify((await makeProvisioning()).provisioning));
  const provisioned = await provisionFolder(join(folder, "data"), provisioning, "update");
  if (!provisioned.ok) throw new Error(provisioned.refusal.sentence);
  const host = await startHost(join(folder, "data"), policy);
  try {
    const page = await browser.newPage();
    await page.goto(host.address);
    await signIn(page, "Maria", pin);
    await openFunctions(page);
    await editor(page);
    const devTools = await page.context().newCDPSession(page);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });

    const texts: number[] = [];
    for (let round = 0; round < rounds; round++) texts.push(await openedMs(page));
    print("slow-lesson-text", { slowdown, ms: summary(texts), limitMs: 1500 });

    await page.reload();
    await editor(page);
    const verdicts: number[] = [];
    let longest = 0;
    for (let round = 0; round < rounds; round++) {
      await put(page, round % 2 ? right : wrong);
      await watchTasks(page);
      verdicts.push(await verdictMs(page));
      longest = Math.max(longest, await longestTaskMs(page));
    }
    print("slow-check-to-verdict", { slowdown, ms: summary(verdicts), limitMs: 500, longestTaskMs: longest });

    await put(page, "");
    await watchTasks(page);
    const keys = await typedMs(
      page,
      "const prices = [1, 2, 3]; let sum = 0; for (const price of prices) sum += price; ",
    );
    print("slow-typing", {
      slowdown,
      ms: summary(keys),
      worstMs: Math.max(...keys),
      limitMs: 50,
      longestTaskMs: await longestTaskMs(page),
    });
  } finally {
    await browser.close();
    await host.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Replaces the program at once. */
async function put(page: Page, text: string): Promise<void> {
  await (await editor(page)).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  if (text !== "") await page.keyboard.insertText(text);
  await page.waitForTimeout(1500); // stored, and known to the language service
}

/** From the press on Home that opens the lesson to its painted text. */
async function openedMs(page: Page): Promise<number> {
  await page.evaluate(`location.hash = "#/"`);
  const link = page.getByRole("link", { name: /^A function answers/ }).first();
  if (!(await link.isVisible())) {
    await page.getByRole("button", { name: /^Module \d+: Functions(?! as values)/ }).click();
  }
  await link.waitFor();
  await page.waitForTimeout(1500); // what the screen before began is over
  return page.evaluate(
    `new Promise((resolve) => {
      const link = [...document.querySelectorAll("a")].find((a) => /^A function answers/.test(a.textContent));
      const start = performance.now();
      link.click();
      const look = () => document.querySelector(".prose p")
        ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        : requestAnimationFrame(look);
      look();
    })`,
  );
}

/** From the press of the keys to the painted sentence of a verdict that was not there before. */
async function verdictMs(page: Page): Promise<number> {
  await page.evaluate(`void (window.verdictCame = new Promise((resolve) => {
    let start = 0;
    addEventListener("keydown", () => { start = performance.now(); }, { capture: true, once: true });
    const attempt = () => document.querySelector(".verdict-head .dim")?.textContent ?? "";
    const before = attempt();
    const look = () => start > 0 && attempt() !== before && !/changed/.test(document.querySelector(".verdict-head").textContent)
      ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      : requestAnimationFrame(look);
    look();
  }))`);
  await page.keyboard.press("Control+Enter");
  return Number(await page.evaluate("window.verdictCame"));
}

/** Of each key, from its event to the frame that shows what came of it, as the browser tells it in steps of 8 ms. */
async function typedMs(page: Page, text: string): Promise<number[]> {
  await page.evaluate(`window.typed = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") window.typed.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 })`);
  for (const key of text) await page.keyboard.type(key, { delay: 90 });
  await page.waitForTimeout(1000);
  const told = (await page.evaluate("window.typed")) as number[];
  // What took less than 16 ms is not told.
  return [...told, ...Array.from({ length: Math.max(0, text.length - told.length) }, () => 16)];
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(`window.tasks = [];
    window.taskWatch?.disconnect();
    window.taskWatch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.tasks.push(entry.duration);
    });
    window.taskWatch.observe({ type: "longtask" })`);
}

async function longestTaskMs(page: Page): Promise<number> {
  return Number(await page.evaluate("Math.max(0, ...window.tasks)"));
}
