// `node tests/bench/run.ts memory [rounds]`: what a terminal holds after some hours, beside what it holds after 20 rounds.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright";
import { provisionFolder } from "../../main/provision-folder.ts";
import { launchWithProfile } from "../e2e/app.ts";
import { type Host, startHost } from "../e2e/host.ts";
import { editor, openFunctions, signIn, signOut } from "../e2e/steps.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { print, round } from "./statistics.ts";

/** About two hours of work: a round is what a student does in a quarter of a minute, without the reading. */
const rounds = Number(process.argv[3] ?? 500);
/** What is kept on purpose (scripts, the language service, the compilers' caches) is there after these. */
const settledAfter = 20;
/** How far it may grow from there to the end. */
const border = 1.2;

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
  let settled: Held | null = null;
  for (let number = 1; number <= rounds; number++) {
    await workRound(page, number);
    if (number !== settledAfter && number !== rounds && number % 40 !== 0) continue;
    const held = await measured(session, page, host);
    print("memory", { rounds: number, ...held });
    if (number === settledAfter) settled = held;
    if (number === rounds && settled) judge(settled, held);
  }
} finally {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true });
}

type Held = Awaited<ReturnType<typeof measured>>;

/** Opens a lesson, types, checks, runs, steps, searches, opens another lesson, settings and home; now and then signs out and in. */
async function workRound(page: Page, number: number): Promise<void> {
  await openFunctions(page);
  await (await editor(page)).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(`export function openingHour() {\n  return ${number};\n}\n`);
  await page.keyboard.type("openingHour(");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await page.locator(".verdict-head").waitFor();
  await page.keyboard.press("Control+R");
  await page.locator(".console").first().waitFor();
  await page.getByRole("button", { name: /Step through/ }).click();
  await page.getByRole("tab", { name: /Steps/ }).waitFor();
  await page.keyboard.press("Control+K");
  await page.locator(".look-up-field input").fill(number % 2 ? "loop" : "function");
  await page.locator(".look-up-row").first().waitFor();
  await page.keyboard.press("Escape");
  await page.evaluate(`location.hash = "#/lesson/values-that-come-in"`);
  await page.getByRole("heading", { level: 1, name: "Values that come in" }).waitFor();
  await editor(page);
  await page.evaluate(`location.hash = "#/settings"`);
  await page.getByRole("radio").first().waitFor();
  await page.evaluate(`location.hash = "#/"`);
  await page.locator(".module-map").waitFor();
  if (number % 10 > 0) return;
  await signOut(page, "Maria");
  await signIn(page, "Maria", pin);
}

/** After the garbage has been collected three times, as finalisers need it. Sizes in MiB. */
async function measured(session: CDPSession, page: Page, { process: child }: Host) {
  for (let turn = 0; turn < 3; turn++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { documents, nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
  return {
    heapMb: round(usedSize / 2 ** 20),
    documents,
    nodes,
    listeners: jsEventListeners,
    workers: page.workers().length,
    hostRssMb: round(Number(rss) / 1024),
  };
}

function judge(before: Held, after: Held): void {
  for (const key of ["heapMb", "documents", "nodes", "listeners", "workers", "hostRssMb"] as const) {
    const ratio = round(after[key] / Math.max(1, before[key]));
    print("memory-growth", { what: key, ratio, within: ratio <= border });
    if (ratio > border) process.exitCode = 1;
  }
}
