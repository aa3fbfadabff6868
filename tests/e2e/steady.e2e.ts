import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { signIn } from "./steps.ts";

/** Of the window's area times the way that it went (https://wicg.github.io/layout-instability/): nobody sees less. */
const border = 0.01;

const pages = [
  { hash: "#/", there: ".module-map" },
  { hash: "#/lesson/a-first-program", there: ".verdict-head, .lesson .your-turn" },
  { hash: "#/settings", there: "[role=radio], input[type=radio]" },
  { hash: "#/review", there: "h1" },
] as const;

const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
] as const;

test("nothing jumps after the first paint of a page, at either size", async () => {
  const folder = temporaryFolder();
  const [data, policy, facility] = ["data", "policy.json", "facility.json"].map((name) => join(folder, name));
  if (!data || !policy || !facility) throw new Error("no place");
  writeFileSync(policy, "{}");
  writeFileSync(facility, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, facility, "update");
  const { page, close } = await openApp(data, policy);
  try {
    await signIn(page, "Maria", pin);
    const jumps: object[] = [];
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const { hash, there } of pages) {
        await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
        await page.reload();
        await page.locator(there).first().waitFor({ state: "attached" });
        // Where the panes are tabs it is not in view.
        if (hash.startsWith("#/lesson")) await page.locator(".monaco-editor").waitFor({ state: "attached" });
        // Links are put into a text, and the editor in its place, once the page is idle.
        await page.waitForTimeout(1500);
        const found = await page.evaluate(`new Promise((resolve) => {
          const seen = [];
          const tell = (entries) => seen.push(...entries.filter(({ hadRecentInput }) => !hadRecentInput).map(
            ({ value, sources }) => ({ value, moved: sources.map(({ node }) => node?.className || node?.nodeName) })));
          const watch = new PerformanceObserver((list) => tell(list.getEntries()));
          watch.observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
            tell(watch.takeRecords());
            resolve(seen);
          })));
        })`);
        for (const jump of found as { value: number }[]) {
          if (jump.value > border) jumps.push({ width: size.width, hash, ...jump });
        }
      }
    }
    expect(jumps).toEqual([]);
  } finally {
    await close();
  }
});
