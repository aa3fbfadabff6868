import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { installCourseWithWords } from "../support/course-with-words.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { findings } from "./axe.ts";
import { editor, openFunctions, programShown, signIn, tabTo, typeProgram, waitSaved } from "./steps.ts";

/** A student's home, in a terminal whose course has words. */
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
  installCourseWithWords(data);
  const app = await openApp(data, policy);
  onTestFinished(() => app.close());
  await signIn(app.page, "Maria", pin);
  return app;
}

const panel = (page: Page) => page.getByRole("dialog", { name: "Search" });
const field = (page: Page) => page.getByRole("textbox", { name: "Word, code, lesson or message" });
const heading = (page: Page, name: string) =>
  panel(page).getByRole("heading", { level: 3, name, exact: true });

/** The accessible name, or else the words, of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(
    `document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.innerText ?? ""`,
  );

test("a student looks things up from an exercise by keyboard, and comes back to where they were", async () => {
  const { complaints, page } = await open();
  const { keyboard } = page;
  await openFunctions(page);
  const draft = "export function openingHour() {\nreturn hour;\n}";
  await typeProgram(page, draft);
  await waitSaved(page);
  const before = await programShown(page);

  // From the editor: misspelt, chosen with the arrows, and on to what is related.
  await keyboard.press("F1");
  await field(page).waitFor();
  await keyboard.type("retrun");
  await panel(page)
    .getByRole("status")
    .getByText(/result/)
    .waitFor();
  await keyboard.press("ArrowDown");
  await expect.poll(() => focused(page)).toContain("return");
  await keyboard.press("ArrowUp");
  await expect.poll(() => focused(page)).toBe("Word, code, lesson or message");
  await keyboard.press("Control+A");
  await keyboard.type("return");
  await keyboard.press("Enter");
  await heading(page, "return").waitFor();
  await panel(page).getByText("Lines below it are not reached.").waitFor();
  await tabTo(page, "function");
  await keyboard.press("Enter");
  await heading(page, "function").waitFor();
  expect(await focused(page)).toBe("function");
  await keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  expect(await focused(page)).toMatch(/^Editor, main\.js/);
  expect(await programShown(page)).toBe(before);
  // Whoever types on at once types into the search, not into the program.
  await keyboard.press("F1");
  await keyboard.type("cons");
  await expect.poll(() => field(page).inputValue()).toBe("cons");
  await keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  expect(await programShown(page)).toBe(before);
  await keyboard.type(" // here");
  expect(await programShown(page)).toBe(`${before} // here`);

  // From a word of the lesson.
  await keyboard.press("Control+M");
  await tabTo(page, "return value", "Shift+Tab");
  await keyboard.press("Enter");
  await heading(page, "return value").waitFor();
  await panel(page).getByText("The value that a function gives back with return.").waitFor();
  await panel(page).getByRole("link", { name: "A function answers" }).waitFor();
  await keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  expect(await focused(page)).toBe("return value");

  // F1 goes on where the last look ended; from within, it closes.
  await keyboard.press("F1");
  await heading(page, "return value").waitFor();
  expect(await focused(page)).toBe("Word, code, lesson or message");
  await keyboard.press("F1");
  await panel(page).waitFor({ state: "detached" });
  expect(await focused(page)).toBe("return value");
  expect(complaints).toEqual([]);
});

test("the name of an error in a message opens what the course says of it, and its lesson", async () => {
  const { page } = await open();
  await openFunctions(page);
  await typeProgram(page, "export function openingHour() {\nreturn hour;\n}");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "ReferenceError" }).first().click();
  await heading(page, "unknown name").waitFor();
  // No lesson has taught it to this student yet.
  await panel(page).getByText("Comes later, in the lesson").waitFor();
  await panel(page).getByRole("link", { name: "Reading a message" }).click();
  await page.getByRole("heading", { level: 1, name: "Reading a message" }).waitFor();
  await panel(page).waitFor({ state: "detached" });
  // What was typed before is stored.
  await page.getByRole("link", { name: /Back to the course/ }).click();
  await openFunctions(page);
  await expect.poll(() => programShown(page)).toContain("return hour;");
});

test("axe finds nothing in the panel or in the links, and everything is there in Spanish", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: /^Search/ }).click();
  await panel(page).getByRole("heading", { name: "Functions" }).waitFor();
  await panel(page).getByText("comes in “Rounding”").first().waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.type("zzzz");
  await panel(page).getByText("Nothing was found for “zzzz”.").waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await openFunctions(page);
  await editor(page);
  await page.locator(".prose .word-link").first().waitFor();
  await page.locator(".prose").getByRole("button", { name: "console.log" }).click();
  await heading(page, "console.log").waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Maria" }).click();
  await page.getByRole("button", { name: "Español" }).click();
  await page.keyboard.press("Escape");
  await page.locator(".prose").getByRole("button", { name: "valor de retorno" }).waitFor();
  await page.keyboard.press("F1");
  await page.getByRole("textbox", { name: "Palabra, código, lección o mensaje" }).fill("funcion");
  await page
    .getByRole("dialog", { name: "Buscar" })
    .getByRole("status")
    .getByText(/resultado/)
    .waitFor();
  await page.keyboard.press("Enter");
  await page
    .getByRole("dialog", { name: "Buscar" })
    .getByRole("heading", { level: 3, name: "función" })
    .waitFor();
  expect(await findings(page)).toEqual([]);
});

test("no word of an answer to choose leads elsewhere", async () => {
  const { page } = await open();
  await page.getByRole("link", { name: /Numbers and text/ }).click();
  await page.locator(".prose").getByRole("button", { name: "console.log" }).first().waitFor();
  await page.getByRole("button", { name: /^Exercise \d+: Which lines print 12/ }).click();
  await page.getByText('console.log("12");', { exact: true }).click();
  await page.getByRole("checkbox", { name: 'console.log("12");', exact: true, checked: true }).waitFor();
  expect(await page.locator(".choices .word-link").count()).toBe(0);
  expect(await findings(page)).toEqual([]);
});

test("nothing of it is fetched before it is used, and a lesson's text comes first", async () => {
  const { page } = await open();
  const asked: string[] = [];
  page.on("request", (request) => {
    const body = request.postData() ?? "";
    const what = ["course:words", "course:search", "lesson:open"].find((call) =>
      `${request.url()} ${body}`.includes(call),
    );
    const file = /assets\/(panel|links|find-worker)-[^.]*\.js/.exec(request.url())?.[1];
    if (what ?? file) asked.push(what ?? file ?? "");
  });
  await openFunctions(page);
  await page.locator(".prose .word-link").first().waitFor();
  expect(asked[0]).toBe("lesson:open");
  expect(asked.toSorted()).toEqual(["course:words", "lesson:open", "links"]);
  await page.keyboard.press("F1");
  await field(page).waitFor();
  const all = ["course:search", "course:words", "find-worker", "lesson:open", "links", "panel"];
  await expect.poll(() => asked.toSorted()).toEqual(all);
});
