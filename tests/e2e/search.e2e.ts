import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { findings } from "./axe.ts";
import { openFunctions, programShown, signIn, signOut, tabTo, typeProgram, waitSaved } from "./steps.ts";

async function open() {
  const folder = temporaryFolder();
  const [data, policy, file] = [
    join(folder, "data"),
    join(folder, "policy.json"),
    join(folder, "facility.json"),
  ];
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, file, "update");
  const app = await openApp(data, policy);
  onTestFinished(() => app.close());
  await signIn(app.page, "Maria", pin);
  return app;
}

const panel = (page: Page) => page.getByRole("dialog", { name: "Search" });
const field = (page: Page) => page.getByRole("textbox", { name: "Word, code, lesson or message" });
const rows = (page: Page) => panel(page).locator("[data-result]");
const isClosed = (page: Page) => panel(page).waitFor({ state: "detached" });

/** The accessible name, or else the words, of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(
    `document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.innerText ?? ""`,
  );

/** Opens the search and types, in place of what stood there. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press("Control+K");
  await field(page).waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(query);
}

test("by keyboard: from any page to a section of a lesson, to a task, and to a line of one's own", async () => {
  const { complaints, page } = await open();
  const { keyboard } = page;

  // From home to a section of a lesson, which comes into view and has the focus.
  await search(page, "lessons: a piece with a name");
  await panel(page).getByRole("tab", { name: "Lessons", selected: true }).waitFor();
  await rows(page).filter({ hasText: "A piece with a name" }).first().waitFor();
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "A function answers" }).waitFor();
  await isClosed(page);
  await expect.poll(() => focused(page)).toBe("A piece with a name");
  expect(page.url()).not.toContain("?");

  // In the editor, Ctrl+K is no chord of Monaco's; Escape gives the focus back, and the program is as it was.
  const draft = "export function openingHour() {\nconst tram = 7;\nreturn tram;\n}";
  await typeProgram(page, draft);
  await waitSaved(page);
  const before = await programShown(page);
  await search(page, "zzzz");
  await panel(page).getByText("Nothing was found for “zzzz”.").waitFor();
  expect(await findings(page)).toEqual([]);
  await keyboard.press("Escape");
  await isClosed(page);
  expect(await focused(page)).toMatch(/^Editor, main\.js/);
  expect(await programShown(page)).toBe(before);

  // A tab by the arrows, then a line of one's own from another page.
  await keyboard.press("Control+M");
  await page.getByRole("link", { name: /Back to the course/ }).click();
  await search(page, "tram =");
  await tabTo(page, "All");
  await keyboard.press("End");
  await expect.poll(() => focused(page)).toBe("Your code");
  await panel(page).getByText("main.js, line 2").waitFor();
  expect(await rows(page).count()).toBe(1);
  expect(await panel(page).locator("mark").allInnerTexts()).toEqual(["tram ="]);
  expect(await findings(page)).toEqual([]);
  await tabTo(page, "Word, code", "Shift+Tab");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "A function answers" }).waitFor();
  await expect.poll(() => focused(page)).toMatch(/^Editor, main\.js/);
  await keyboard.press("Home");
  await keyboard.type("/* here */ ");
  await expect.poll(() => programShown(page)).toMatch(/\n\s*\/\* here \*\/ const tram = 7;/);

  // What led somewhere is offered again, in this sign-in only.
  await search(page, " ");
  await keyboard.press("Backspace");
  await panel(page).getByRole("tab", { name: "All" }).click();
  await panel(page).getByRole("heading", { name: "Searched before" }).waitFor();
  expect(await rows(page).first().innerText()).toBe("tram =");
  await keyboard.press("Escape");
  await page.getByRole("link", { name: /Back to the course/ }).click();
  await signOut(page, "Maria");
  await signIn(page, "James", "000111");
  await search(page, "tram =");
  await panel(page).getByRole("status").waitFor();
  expect(await panel(page).getByText("main.js, line 2").count()).toBe(0);
  await field(page).fill("");
  await panel(page).getByRole("heading", { name: "Meeting the machine" }).waitFor();
  expect(await panel(page).getByText("Searched before").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("one press leads from a message to what it means, in both languages, and axe finds nothing", async () => {
  const { page } = await open();
  await openFunctions(page);
  await typeProgram(page, "export function openingHour() {\nreturn hour;\n}");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "What this means" }).first().click();
  const heading = (name: string) => page.getByRole("heading", { level: 3, name, exact: true });
  await heading("The name is not known").waitFor();
  expect(await focused(page)).toBe("The name is not known");
  await page.getByText("The name prize is not known here. Did you mean price?").waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await focused(page)).toContain("What this means");

  // A program that cannot be read has its page, too.
  await typeProgram(page, "export function openingHour( {\nreturn 7;\n}");
  await page.keyboard.press("Control+Enter");
  await page.locator('[data-verdict="unreadable"]').first().waitFor();
  await page.getByRole("button", { name: "What this means" }).first().click();
  await panel(page).getByRole("heading", { name: "What usually causes it" }).waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Maria" }).click();
  await page.getByRole("button", { name: "Español" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+K");
  await page
    .getByRole("textbox", { name: "Palabra, código, lección o mensaje" })
    .fill("errores: el nombre no se conoce");
  await page.getByRole("dialog", { name: "Buscar" }).getByText("El nombre no se conoce").first().waitFor();
  await page.keyboard.press("Enter");
  await heading("El nombre no se conoce").waitFor();
  expect(await findings(page)).toEqual([]);
});
