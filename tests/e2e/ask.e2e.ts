import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import { openFacility } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { provision } from "../../facility/provision.ts";
import { addStudent } from "../../facility/roster.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { answered } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { openApp } from "./app.ts";
import { findings } from "./axe.ts";
import { foothold } from "./command.ts";
import { openFunctions, signIn, signInAsStaff, signOut, tabTo, typeProgram, waitSaved } from "./steps.ts";

const staffSecret = "north campus staff secret";
const wrong = 'export function openingHour() {\n  return "7";\n}';
/** Runs in the page. */
const hasFocus = (element: { matches(selector: string): boolean }) => element.matches(":focus");
const now = () => Date.now() as WallMs;

async function facilityAndTerminal() {
  const folder = temporaryFolder();
  const [home, data, stick] = ["facility", "data", "stick"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(stick);
  answered(await initFacility({ folder: home, name: "North campus", staffSecret, nowMs: now() }));
  const facility = answered(await openFacility(home));
  const maria = answered(await addStudent(facility, "Maria Lopez", now()));
  const james = answered(await addStudent(facility, "James", now()));
  const provisioning = join(folder, "provisioning.json");
  answered(await provision(facility, provisioning));
  await facility.close();
  answered(await provisionFolder(data, provisioning, "update"));
  const policy = join(folder, "policy.json");
  writeFileSync(policy, JSON.stringify({ exportFolders: [stick] }));
  const at = (...words: string[]) => {
    const ran = foothold("facility", ...words, "--dir", home);
    expect(ran, ran.err).toMatchObject({ code: 0 });
    return ran.out;
  };
  return { data, policy, stick, maria, james, at };
}

test("a question goes to the instructor with its line, and the answer comes back to that line", async () => {
  const { data, policy, stick, maria, james, at } = await facilityAndTerminal();
  const app = await openApp(data, policy);
  onTestFinished(() => app.close().catch(() => {}));
  const { page } = app;
  const dialog = page.getByRole("dialog");

  // A program that fails, and a question about its second line, by the keyboard alone.
  await signIn(page, "Maria Lopez", maria.pin);
  await openFunctions(page);
  await typeProgram(page, wrong);
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^Not yet: /)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Ask", exact: true }).focus();
  await page.keyboard.press("Enter");
  const words = dialog.getByRole("textbox", { name: "Your question" });
  await words.waitFor();
  await expect.poll(() => words.evaluate(hasFocus)).toBe(true);
  await dialog.getByText(/^The check that does not pass: /).waitFor();
  await page.keyboard.type("Why is 7 not right?");
  // It checks nothing behind the dialog.
  await page.keyboard.press("Control+Enter");
  await tabTo(page, "No, about all of it");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await dialog.getByRole("radio", { name: /^Line 2 of main\.js/, checked: true }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.waitForTimeout(800);

  // What is written outlives a reload.
  await page.reload();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await dialog.getByRole("radio", { name: /^Line 2 of main\.js/, checked: true }).waitFor();
  expect(await words.inputValue()).toBe("Why is 7 not right?");
  await dialog.getByText(/None has left this terminal yet/).waitFor();
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByText("Your question is stored.").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect
    .poll(() => page.getByRole("button", { name: "Ask", exact: true }).evaluate(hasFocus))
    .toBe(true);

  // A second one, which is taken back.
  await page.goto(`${page.url().split("#")[0]}#/answers`);
  await page.getByRole("button", { name: "Ask your instructor" }).click();
  await words.fill("When is the next class?");
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.locator("summary", { hasText: "When is the next class?" }).click();
  await page.getByRole("button", { name: "Take it back" }).last().click();
  await page.getByText(/^Taken back\./).waitFor();
  expect(await page.locator("summary").count()).toBe(1);
  expect(await findings(page)).toEqual([]);
  await signOut(page, "Maria Lopez");

  // The road: out by the stick, an answer to the line, and back.
  await signInAsStaff(page, staffSecret);
  await page.getByRole("radio", { name: stick }).check();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("heading", { name: "Exported and checked." }).waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  at("collect", stick, "--regrade", "0");
  const [asked, ...others] = JSON.parse(at("questions", "--json"));
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ name: "Maria Lopez", at: { file: "main.js", line: 2 } });
  expect(at("questions")).toMatch(/>\s+2 {2}.*return "7";/);
  expect(at("report")).toContain("1 question waits for an answer");
  const text = 'Look at the **quotes**: `"7"` is text.\n\n```\nreturn 7;\n```';
  const said = at("answer", "Maria Lopez", text, "--author", "R. Diaz", "--question", asked.id);
  expect(said).toContain("at line 2 of main.js");
  expect(at("questions")).toContain("No question waits");
  at("return", stick);
  // The page lists a folder's files when it opens.
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await signInAsStaff(page, staffSecret);
  await page.getByRole("radio", { name: stick }).check();
  await page
    .getByRole("button", { name: /^Take in / })
    .first()
    .click();
  await page.getByRole("heading", { name: "Taken in." }).waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();

  // Nobody else is told of it.
  await signIn(page, "James", james.pin);
  expect(await page.getByText(/new answer/).count()).toBe(0);
  await signOut(page, "James");

  // It is told on Home and in the bar, and stands at its line though that has moved.
  await signIn(page, "Maria Lopez", maria.pin);
  await page.getByRole("link", { name: /^1 new answer/ }).waitFor();
  await page.getByRole("link", { name: "Answers · 1 new" }).waitFor();
  await openFunctions(page);
  await typeProgram(page, `// first\n// second\n${wrong}`);
  await waitSaved(page);
  await page.reload();
  await page.locator(".code-note-sign").waitFor();
  const strip = page.getByRole("button", { name: "1 answer from your instructor, new" });
  await strip.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "1 answer from your instructor" });
  await panel.getByRole("button", { name: "Line 4 of main.js" }).waitFor();
  expect(await panel.locator("strong").innerText()).toBe("quotes");
  expect(await panel.locator("pre").innerText()).toContain("return 7;");
  await page.getByRole("button", { name: "1 answer from your instructor", exact: true }).waitFor();
  await expect.poll(() => page.getByRole("link", { name: /new answer/ }).count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  await typeProgram(page, "// all gone");
  await panel.getByText(/It is about line 2 of your code then/).waitFor();

  // And on the page of answers, with the code as it was; one can write back.
  await page.goto(`${page.url().split("#")[0]}#/answers`);
  await page.locator("summary").first().click();
  await page.getByText("the line of the answer").waitFor();
  await page.getByRole("button", { name: "Write back" }).click();
  await words.fill("Thank you. And why?");
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => page.locator("summary").count()).toBe(1);
  if ((await page.locator("details[open]").count()) === 0) await page.locator("summary").first().click();
  await page.getByRole("heading", { name: /^You wrote back/ }).waitFor();
  expect(app.complaints).toEqual([]);
});
