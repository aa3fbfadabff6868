import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { findings } from "./axe.ts";
import { editor, openFunctions, programShown, signIn, tabTo, typeProgram, waitSaved } from "./steps.ts";

async function terminal() {
  const folder = temporaryFolder();
  const [data, policy, file] = ["data", "policy.json", "provisioning.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, file, "update");
  return { data, policy };
}

async function open({ data, policy }: { readonly data: string; readonly policy: string }) {
  const app = await openApp(data, policy);
  onTestFinished(() => app.close().catch(() => {}));
  await signIn(app.page, "Maria", pin);
  await openFunctions(app.page);
  await editor(app.page);
  return app;
}

const wrong = 'export function openingHour() {\n  return "seven";\n}';
const right = "export function openingHour() {\n  return 7;\n}";

const line = (page: Page, name: string) => page.getByRole("separator", { name });
const share = async (page: Page, name: string) =>
  Number(await line(page, name).getAttribute("aria-valuenow"));
/** As soon as there is a text, whatever came of the moment before it. */
const widthOf = async (page: Page) =>
  Math.round((await page.locator("#pane-read").boundingBox())?.width ?? 0);

test("panes are moved by keyboard and mouse, stay where they were left, and are put back", async () => {
  const { page, complaints } = await open(await terminal());
  const [text, code] = ["Width of the text", "Height of your program"];
  await line(page, text).focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("ArrowRight");
  expect(await share(page, text)).toBe(43 - 10 + 2);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  expect(await share(page, text)).toBe(25);
  await line(page, code).focus();
  await page.keyboard.press("End");
  expect(await share(page, code)).toBe(80);
  expect(await findings(page)).toEqual([]);

  const box = await line(page, text).boundingBox();
  if (!box) throw new Error("no line between the panes");
  await page.mouse.move(box.x + box.width / 2, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 0.3 * 1366, box.y + 120, { steps: 4 });
  await page.mouse.up();
  expect(await share(page, text)).toBe(55);
  const width = await widthOf(page);

  // Come back to, nothing moves once it has been painted.
  await page.reload();
  await page.locator(".prose").first().waitFor();
  expect(await widthOf(page)).toBe(width);
  expect([await share(page, text), await share(page, code)]).toEqual([55, 80]);

  await line(page, code).focus();
  await page.keyboard.press("Enter");
  expect(await share(page, code)).toBe(56);
  await line(page, text).dblclick({ position: { x: 6, y: 40 } });
  expect(await share(page, text)).toBe(43);

  // One at a time where there is no room for two.
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await page.getByRole("separator").count()).toBe(0);
  await page.getByRole("tab", { name: "Code" }).click();
  await page.locator(".monaco-editor").first().waitFor();
  expect(complaints).toEqual([]);
});

test("a student goes back to a version by the keyboard, and from there to where they were", async () => {
  const { page, complaints } = await open(await terminal());
  await typeProgram(page, wrong);
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^Not yet: /)
    .first()
    .waitFor();
  // What is to be done stands before what passes.
  const states = (await page.evaluate(
    '[...document.querySelectorAll(".check")].map((check) => check.dataset.state)',
  )) as string[];
  expect(states).toEqual(states.toSorted());
  expect(states[0]).toBe("failed");
  await typeProgram(page, right);
  await page.keyboard.press("Control+Enter");
  await page.getByText("Passed.").first().waitFor();

  // Back to the starter asks nothing, and the way back is in its place, also after a reload.
  await page.getByRole("button", { name: "Back to the starter" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Your program is the starter again.").waitFor();
  expect(await page.locator(":focus").innerText()).toBe("Undo");
  await page.reload();
  await page.getByText("Your program is the starter again.").waitFor();
  await editor(page);
  await expect.poll(() => programShown(page)).toContain("Write your instruction");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => programShown(page)).toContain("return 7;");

  await page.getByRole("button", { name: "Versions" }).focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: /^Versions of / });
  const chosen = panel.getByRole("radio", { checked: true });
  await chosen.waitFor();
  await panel.getByText("Checked: passed.").first().waitFor();
  await tabTo(page, "");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await panel.getByRole("radio", { name: /Checked: \d of 3 checks pass/, checked: true }).waitFor();
  await panel.getByText("1 change.").waitFor();
  await tabTo(page, "Next change");
  await page.keyboard.press("Enter");
  await panel.getByText("Change 1 of 1.").waitFor();
  expect(await panel.locator(".line-delete").count()).toBeGreaterThan(0);
  expect(await findings(page)).toEqual([]);
  expect(await panel.getByRole("button", { name: "Return to this version" }).count()).toBe(1);
  // A press of keys that belong to the lesson does nothing behind it.
  await page.keyboard.press("Control+Enter");
  await tabTo(page, "Return to this version");
  await page.keyboard.press("Enter");
  await page.getByText("You are back at an earlier version.").waitFor();
  await expect.poll(() => programShown(page)).toContain('return "seven";');
  await expect.poll(() => page.locator(":focus").innerText()).toBe("Versions");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => programShown(page)).toContain("return 7;");

  // Looked at and left, nothing is different.
  await page.getByRole("button", { name: "Versions" }).click();
  await panel.getByRole("radio", { checked: true }).waitFor();
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  expect(await programShown(page)).toContain("return 7;");
  expect(complaints).toEqual([]);
});

test("the editor offers what was taught first, and has no doors of its own", async () => {
  const { page, complaints } = await open(await terminal());
  const offered = async () => {
    const rows = page.locator(".suggest-widget.visible .monaco-list-row");
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((row) => row.trim().split(/\s/)[0]);
  };
  await (await editor(page)).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("console.");
  expect((await offered())[0]).toBe("log");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+A");
  for (const word of ["document", "window", "process", "require", "Atomics"]) {
    await page.keyboard.press("Control+A");
    await page.keyboard.type(`${word.slice(0, 4)}`);
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget.visible, .suggest-widget.message").first().waitFor();
    const rows = await page.locator(".suggest-widget.visible .monaco-list-row").allInnerTexts();
    expect(rows.filter((row) => row.trim().startsWith(word))).toEqual([]);
    await page.keyboard.press("Escape");
  }
  await page.keyboard.press("Control+A");
  await page.keyboard.type("console.log(");
  await page.locator(".parameter-hints-widget.visible").waitFor();
  await page.keyboard.press("Escape");
  // F1 looks up; neither it nor Ctrl+Shift+P opens a palette of commands.
  for (const key of ["F1", "Control+Shift+P"]) await page.keyboard.press(key);
  expect(await page.locator(".quick-input-widget").count()).toBe(0);
  expect(complaints).toEqual([]);
});

// In Electron the shell reloads the page itself: tests/main/shells/electron.
test.runIf(process.env.FOOTHOLD_E2E_SHELL !== "electron")(
  "a page that died comes back with the text of the last second, and says so",
  async () => {
    const { page } = await open(await terminal());
    await typeProgram(page, "// half a thought");
    await waitSaved(page);
    // Someone who types without a pause is stored all the same.
    for (const word of ["and", "on", "and", "on"]) await page.keyboard.type(` ${word}`, { delay: 150 });
    await page.waitForTimeout(1_000);
    const devTools = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    devTools.send("Page.crash").catch(() => {}); // nobody is left to answer
    await crashed;
    // Playwright cannot drive a page again that has crashed: the next one of the same browser, as a reload of it.
    const next = await page.context().newPage();
    await next.goto(page.url());
    await next.getByText(/^This screen had to start again\. .* saved at \d/).waitFor();
    await editor(next);
    await expect.poll(() => programShown(next)).toContain("half a thought and on and on");
    await typeProgram(next, "// on");
    await expect.poll(() => next.getByText(/^This screen had to start again/).count()).toBe(0);
  },
);

test("after a power cut the text of the last second is there, and says so", async () => {
  const place = await terminal();
  const first = await open(place);
  await typeProgram(first.page, "// half a thought");
  await waitSaved(first.page);
  await first.kill();
  const second = await open(place);
  await second.page.getByText(/^Your last session was cut off\. .* saved at \d/).waitFor();
  await expect.poll(() => programShown(second.page)).toContain("half a thought");
});

test("when the sandbox's own worker dies in the middle of a check, the text stays and the next check works", async () => {
  const { page } = await open(await terminal());
  await typeProgram(page, "export function openingHour() {\n  while (true) {}\n}");
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/took too long and was stopped/)
    .first()
    .waitFor();
  expect(await programShown(page)).toContain("while (true)");
  await typeProgram(page, right);
  await page.keyboard.press("Control+Enter");
  await page.getByText("Passed.").first().waitFor();
});
