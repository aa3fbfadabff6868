import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { findings } from "./axe.ts";
import {
  editor,
  openFunctions,
  programShown,
  signIn,
  signOut,
  tabTo,
  typeProgram,
  waitSaved,
} from "./steps.ts";

async function open() {
  const folder = temporaryFolder();
  const [data, policy, file] = ["data", "policy.json", "provisioning.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, file, "update");
  const app = await openApp(data, policy);
  onTestFinished(() => app.close());
  return app;
}

const focusedId = "document.activeElement.id";

test("by keyboard: a project is made, typed, run, walked through, gets files, and is there after signing in again", async () => {
  const { page, complaints } = await open();
  const { keyboard } = page;
  await signIn(page, "Maria", pin);
  await tabTo(page, "Playground");
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "Playground", level: 1 }).waitFor();
  await page.getByText("You have no projects yet.").waitFor();
  expect(await findings(page)).toEqual([]);

  await tabTo(page, "Name");
  await keyboard.type("Greeting");
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "Greeting", level: 1 }).waitFor();
  await typeProgram(page, 'const name = prompt("Name? ");\nconsole.log("Hello", name);');
  await keyboard.press("Control+r");
  await page.getByRole("textbox", { name: "Your answer to: Name?" }).waitFor();
  await keyboard.type("Ana");
  await keyboard.press("Enter");
  await page.locator("#project-output").getByText("Hello Ana").waitFor();
  expect(await findings(page)).toEqual([]);
  // A walk is given what was typed into the run.
  await keyboard.press("F9");
  const steps = page.locator("#project-steps");
  await steps.getByRole("button").first().press("End");
  await steps.getByText("Hello Ana").first().waitFor();
  expect(await findings(page)).toEqual([]);

  // A file more, of which the program reads; a name that does not do says why.
  const files = page.getByRole("button", { name: "Files", exact: true });
  await files.focus();
  await keyboard.press("Enter");
  await tabTo(page, "Name of the new file");
  await keyboard.type("../secret");
  await keyboard.press("Enter");
  await page.getByText("A name has letters without accents").waitFor();
  expect(await findings(page)).toEqual([]);
  await keyboard.press("Control+A");
  await keyboard.type("who.txt");
  await keyboard.press("Enter");
  await page.getByRole("textbox", { name: /^Editor, who\.txt/ }).waitFor({ state: "attached" });
  expect(await page.evaluate("document.activeElement !== document.body")).toBe(true);
  await typeProgram(page, "everyone");
  await page.getByRole("button", { name: "main.js", exact: true }).press("Enter");
  await page.getByRole("textbox", { name: /^Editor, main\.js/ }).waitFor({ state: "attached" });
  await typeProgram(page, 'import who from "./who.txt";\nconsole.log("Hello", who);');
  await keyboard.press("Control+r");
  await page.locator("#project-output").getByText("Hello everyone").waitFor();

  // It is deleted and put back with its text.
  await page.getByRole("button", { name: "who.txt", exact: true }).press("Enter");
  await files.focus();
  await keyboard.press("Enter");
  await tabTo(page, "Delete who.txt");
  await keyboard.press("Enter");
  await page.getByText("who.txt was deleted.").waitFor();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await page.getByRole("textbox", { name: /^Editor, who\.txt/ }).waitFor({ state: "attached" });
  await expect.poll(() => programShown(page)).toContain("everyone");
  await waitSaved(page);

  // Its versions: the one without the file can be looked at, and come back to.
  await page.getByRole("button", { name: "Versions" }).press("Enter");
  await page.getByRole("dialog").getByRole("radio").first().waitFor();
  expect(await findings(page)).toEqual([]);
  await keyboard.press("Escape");

  await signOut(page, "Maria");
  await signIn(page, "James", "000111");
  await page.evaluate('location.hash = "#/playground"');
  await page.getByText("You have no projects yet.").waitFor();
  await signOut(page, "James");
  await signIn(page, "Maria", pin);
  await page.evaluate('location.hash = "#/playground"');
  await page.getByRole("link", { name: "Greeting" }).press("Enter");
  await expect.poll(() => programShown(page)).toContain('import who from "./who.txt";');
  expect(complaints).toEqual([]);
});

test("by keyboard: a project is renamed, copied, deleted and brought back, and an exercise's program comes along", async () => {
  const { page, complaints } = await open();
  const { keyboard } = page;
  await signIn(page, "Maria", pin);
  await openFunctions(page);
  await typeProgram(page, "console.log(42);");
  await page.getByRole("button", { name: "Open in the playground" }).press("Enter");
  await page.getByRole("link", { name: /Back to your projects/ }).waitFor();
  await expect.poll(() => programShown(page)).toContain("console.log(42);");
  await page.getByRole("link", { name: /Back to your projects/ }).press("Enter");
  await page.getByRole("heading", { name: "Your projects (1 of 50)" }).waitFor();

  await page.getByRole("button", { name: /^Rename / }).press("Enter");
  await keyboard.type("Forty-two");
  await keyboard.press("Enter");
  const link = page.getByRole("link", { name: "Forty-two", exact: true });
  await link.waitFor();
  // The focus comes to the project that was renamed, not to the page's top.
  await expect.poll(() => page.evaluate(focusedId)).toMatch(/^project-p-/);
  await page.getByRole("button", { name: "Copy Forty-two" }).press("Enter");
  await page.getByText("“Forty-two 2” is the copy.").waitFor();
  await page.getByRole("button", { name: "Delete Forty-two", exact: true }).press("Enter");
  await page.getByText("“Forty-two” was deleted.").waitFor();
  await expect.poll(() => page.evaluate(focusedId)).toMatch(/^project-p-/);
  expect(await findings(page)).toEqual([]);

  // Later, too: after the page was opened again.
  await page.reload();
  await page.getByText("Deleted (1)").press("Enter");
  await page.getByRole("button", { name: "Bring back Forty-two" }).press("Enter");
  await page.getByText("“Forty-two” is back.").waitFor();
  await page.getByRole("heading", { name: "Your projects (2 of 50)" }).waitFor();
  await link.press("Enter");
  await expect.poll(() => programShown(page)).toContain("console.log(42);");
  await (await editor(page)).focus();
  expect(complaints).toEqual([]);
});
