import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { openFunctions, programShown, signIn, signOut, typeProgram, waitSaved } from "./steps.ts";

const secret = "mariasOwnWords7291";

async function open(policy: object = {}) {
  const folder = temporaryFolder();
  const [data, file, provisioning] = ["data", "policy.json", "provisioning.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(file, JSON.stringify(policy));
  writeFileSync(provisioning, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, provisioning, "update");
  const app = await openApp(data, file);
  onTestFinished(() => app.close());
  await app.page.getByRole("heading", { name: "Sign in" }).waitFor();
  return app;
}

/** The whole memory of the page's scripts and documents, as the browser's own tools write it. */
async function memoryOf(page: Page): Promise<string> {
  const tools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  tools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await tools.send("HeapProfiler.enable");
  await tools.send("HeapProfiler.collectGarbage");
  await tools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await tools.detach();
  return chunks.join("");
}

/** What the browser keeps for this origin, by its kinds. */
const kept = `(async () => JSON.stringify({
  local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
  databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(),
}))()`;

test("nothing of one student is left for the next: page, memory, storage, clipboard, undo, back key", async () => {
  const { page } = await open();
  const { keyboard } = page;
  await signIn(page, "Maria", pin);
  await openFunctions(page);
  await typeProgram(page, `const ${secret} = 1;`);
  await keyboard.press("Control+A");
  await keyboard.press("Control+C");
  await waitSaved(page);
  // What is looked for would be found: the same ways see it while it is there.
  expect(await memoryOf(page)).toContain(secret);
  const address = await page.evaluate("location.hash");
  expect(address).toMatch(/^#\/lesson\//);
  await signOut(page, "Maria");

  expect(await page.content()).not.toContain(secret);
  expect(await memoryOf(page)).not.toContain(secret);
  expect(JSON.parse(String(await page.evaluate(kept)))).toEqual({
    local: {},
    session: {},
    cookies: "",
    databases: [],
    caches: [],
  });

  await signIn(page, "James", "000111");
  expect(await page.evaluate("location.hash")).toBe("#/");
  // Back through everything that Maria opened: it leads home every time.
  for (await page.goBack(); page.url() !== "about:blank"; await page.goBack()) {
    await page.getByRole("heading", { name: /, James\.$/ }).waitFor();
    expect(await page.evaluate("location.hash")).not.toBe(address);
  }
  await page.goForward();
  await page.getByRole("heading", { name: /, James\.$/ }).waitFor();

  await openFunctions(page);
  await typeProgram(page, "");
  await keyboard.press("Control+V");
  await keyboard.type("// mine");
  for (let press = 0; press < 5; press++) await keyboard.press("Control+Z");
  expect(await programShown(page)).not.toContain(secret);
  await waitSaved(page);
  expect(await memoryOf(page)).not.toContain(secret);
});

test("a session that is left alone is stored and locked after a warning, and only its student goes on in it", async () => {
  const { page } = await open({ studentIdleMinutes: 2 });
  // Only the page's clocks are moved; whoever waits for two minutes sees the same.
  await page.clock.install();
  await page.reload();
  await signIn(page, "Maria", pin);
  await openFunctions(page);
  await typeProgram(page, `const ${secret} = 1;`);
  const address = await page.evaluate("location.hash");
  const warning = page.getByRole("alert").filter({ hasText: "it locks in one minute" });
  await page.clock.runFor(61_000);
  await warning.waitFor();
  await page.keyboard.press("Shift");
  await warning.waitFor({ state: "hidden" });
  await page.clock.runFor(61_000);
  await warning.waitFor();
  await page.clock.runFor(60_000);
  await page.getByRole("heading", { name: "Locked" }).waitFor();
  await page.getByText("This is the session of Maria.").waitFor();
  expect(await page.content()).not.toContain(secret);

  await page.getByLabel("PIN of Maria").fill("0000");
  await page.keyboard.press("Enter");
  await page.getByText("That PIN is not right.").waitFor();
  for (const digit of pin) await page.getByRole("button", { name: digit, exact: true }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText(secret).first().waitFor();
  expect(await page.evaluate("location.hash")).toBe(address);
});

test("where names are typed, no name stands on the screen", async () => {
  const { page, complaints } = await open({ signInBy: "name" });
  expect(await page.content()).not.toContain("Maria");
  await page.getByLabel("Your name").fill("maria");
  await page.getByLabel("PIN", { exact: true }).fill("0000");
  await page.keyboard.press("Enter");
  await page.getByText("That name or PIN is not right.").waitFor();
  await page.getByLabel("PIN", { exact: true }).fill(pin);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /, Maria\.$/ }).waitFor();
  expect(complaints).toEqual([]);
});
