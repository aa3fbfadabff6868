import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { build } from "vite";
import { provisionFolder } from "../../main/provision-folder.ts";
import { serveOnLoopback } from "../../main/shells/chromium/server.ts";
import { launchWithProfile } from "../e2e/app.ts";
import { startHost } from "../e2e/host.ts";
import { openFunctions, signIn } from "../e2e/steps.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { print, round, summary } from "./statistics.ts";

const rounds = 12;

/**
 * From navigation to the painted lesson text and to an editor that takes keys, beside a page that holds React and one
 * line of text, served by the same server to the same browser. Taken in turns.
 */
export async function benchScreens(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  const browser = await launchWithProfile(join(folder, "profile"));
  const blank = await serveOnLoopback(await buildBlank(join(folder, "blank")), async () => {
    throw new Error("a blank page calls nothing");
  });
  const policy = join(folder, "policy.json");
  const provisioning = join(folder, "provisioning.json");
  writeFileSync(policy, "{}");
  writeFileSync(provisioning, JSON.stringify((await makeProvisioning()).provisioning));
  const provisioned = await provisionFolder(join(folder, "data"), provisioning, "update");
  if (!provisioned.ok) throw new Error(provisioned.refusal.sentence);
  const host = await startHost(join(folder, "data"), policy);
  try {
    const lessonPage = await openPage(browser, host.address);
    await signIn(lessonPage, "Maria", pin);
    await openFunctions(lessonPage);
    await lessonPage.getByRole("heading", { level: 1, name: "A function answers" }).waitFor();
    const blankPage = await openPage(browser, blank.entrance());

    const [blanks, texts, editors]: [number[], number[], number[]] = [[], [], []];
    for (let i = 0; i < rounds; i++) {
      blanks.push(await paintedMs(blankPage, "h1"));
      texts.push(await paintedMs(lessonPage, ".prose"));
      editors.push(await editorMs(lessonPage));
    }
    const [blankMs, textMs] = [summary(blanks), summary(texts)];
    print("lesson-text-painted", {
      ms: textMs,
      blankReactPageMs: blankMs,
      ratio: round(textMs.median / blankMs.median),
    });
    print("editor-usable", { ms: summary(editors) });
  } finally {
    await browser.close();
    await host.stop();
    await blank.close();
    rmSync(folder, { recursive: true });
  }
}

async function openPage(browser: BrowserContext, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/**
 * Milliseconds from the navigation to the browser's first paint of content (https://w3c.github.io/paint-timing/), once
 * the text that matches is there. The lesson paints nothing before its text, so the first is the text.
 */
async function paintedMs(page: Page, selector: string): Promise<number> {
  await page.bringToFront(); // a tab behind another is not painted
  await page.reload();
  await page.locator(selector).first().waitFor();
  const painted = await page.evaluate(`new Promise((resolve) => {
    const look = () => {
      const [entry] = performance.getEntriesByName("first-contentful-paint");
      if (entry) resolve(entry.startTime);
      else requestAnimationFrame(look);
    };
    look();
  })`);
  return Number(painted);
}

/** After the same reload: until the program's text stands in the editor and its field takes the focus. */
async function editorMs(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const look = () => {
      const field = document.querySelector(".monaco-editor [role=textbox]");
      const isThere = document.querySelector(".monaco-editor .view-line span span")?.textContent;
      if (!field || !isThere) return requestAnimationFrame(look);
      field.focus();
      requestAnimationFrame(() => document.activeElement === field ? resolve(performance.now()) : look());
    };
    look();
  })`);
}

/** What any React page costs at the least: the library, one root, one line. */
async function buildBlank(folder: string): Promise<string> {
  const source = join(folder, "source");
  const out = join(folder, "out");
  mkdirSync(source, { recursive: true });
  writeFileSync(
    join(source, "index.html"),
    '<!doctype html><title>Blank</title><div id="root"></div><script type="module" src="./main.js"></script>',
  );
  writeFileSync(
    join(source, "main.js"),
    `import { createElement } from "react";
     import { createRoot } from "react-dom/client";
     createRoot(document.getElementById("root")).render(createElement("h1", null, "Blank"));`,
  );
  const top = join(import.meta.dirname, "..", "..");
  await build({
    root: source,
    configFile: false,
    logLevel: "error",
    resolve: {
      alias: { react: join(top, "node_modules/react"), "react-dom": join(top, "node_modules/react-dom") },
    },
    build: { outDir: out, emptyOutDir: true },
  });
  return out;
}
