import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { openCourse } from "../../curriculum/pack/file.ts";
import { built } from "../../main/config/built.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { openFind } from "../../renderer/look-up/finding.ts";
import { openApp } from "../e2e/app.ts";
import { signIn } from "../e2e/steps.ts";
import { answered } from "../support/booted.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { print, round, summary } from "./statistics.ts";

const queries = {
  en: [
    "loop",
    "Math.round",
    "retrun",
    "=== ",
    "is not defined",
    "how do I round a number",
    "parameter",
    ".push",
    "walk through a list",
    "cnst",
  ],
  es: [
    "bucle",
    "función",
    "funcion",
    "parametro",
    "devolver un valor",
    "el nombre no se conoce",
    "console.log",
    "listas",
    "fucnion",
    "como redondear",
  ],
} as const;

/** The index: its size, how long it takes to open, and a query at each key of what people type. Then the same in the browser. */
export async function benchSearch(): Promise<void> {
  const pack = answered(openCourse(built.course));
  for (const language of ["en", "es"] as const) {
    const part = pack.index.search[language];
    const json = answered(pack.search(language));
    const fromMs = performance.now();
    const find = openFind(json);
    const openMs = performance.now() - fromMs;
    const times: number[] = [];
    for (const query of queries[language].flatMap(prefixes)) {
      const at = performance.now();
      find(query, "all");
      times.push(performance.now() - at);
    }
    print("search-index", {
      language,
      bytes: part?.bytes ?? 0,
      unpackedBytes: part?.text ?? 0,
      openMs: round(openMs),
      queryMs: summary(times),
    });
  }
  await benchPage();
}

const prefixes = (query: string): readonly string[] => [...query].map((_, at) => query.slice(0, at + 1));

async function benchPage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  const [data, policy, file] = [
    join(folder, "data"),
    join(folder, "policy.json"),
    join(folder, "facility.json"),
  ];
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, file, "update");
  const app = await openApp(data, policy);
  try {
    await signIn(app.page, "Maria", pin);
    const session = await app.page.context().newCDPSession(app.page);
    for (const rate of [1, 4]) {
      await app.page.reload();
      await app.page.getByRole("button", { name: /^Search/ }).waitFor();
      await session.send("Emulation.setCPUThrottlingRate", { rate });
      print("search-page", { throttling: rate, ...(await measure(app.page)) });
    }
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * From Ctrl+K to the first results, and from each key to the frame in which its results are painted; the longest task on the
 * page's main thread (https://w3c.github.io/longtasks/) while opening and while typing.
 */
async function measure(page: Page) {
  await page.evaluate(`(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration)))
      .observe({ entryTypes: ["longtask"] });
  })()`);
  const longest = async () =>
    Number(await page.evaluate("Math.round(Math.max(0, ...window.tasks.splice(0)))"));
  const opening = performance.now();
  await page.keyboard.press("Control+K");
  await page.keyboard.type("a");
  await page.locator(".look-up-row mark").first().waitFor();
  const firstMs = round(performance.now() - opening);
  const openLongTaskMs = await longest();
  await page.keyboard.press("Backspace");
  const times: number[] = [];
  for (const query of queries.en) {
    await page.keyboard.press("Control+A");
    for (const key of query) times.push(await typedMs(page, key));
  }
  return {
    firstResultsMs: firstMs,
    openLongTaskMs,
    keyToPaintedMs: summary(times),
    typeLongTaskMs: await longest(),
  };
}

/** From the key's own event until the frame after its results are in the page. A key that changes no result is not counted twice. */
async function typedMs(page: Page, key: string): Promise<number> {
  await page.evaluate(`window.painted = new Promise((resolve) => {
    let from = 0;
    addEventListener("keydown", (event) => { from = event.timeStamp; }, { capture: true, once: true });
    const done = () => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - from);
      channel.port2.postMessage(null);
    });
    const body = document.querySelector(".look-up-body");
    const watch = new MutationObserver(() => { watch.disconnect(); clearTimeout(still); done(); });
    watch.observe(body, { subtree: true, childList: true, characterData: true });
    const still = setTimeout(() => { watch.disconnect(); resolve(0); }, 400);
  })`);
  await page.keyboard.press(key === " " ? "Space" : key);
  return Number(await page.evaluate("window.painted"));
}
