import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { openFunctions, signIn, typeProgram } from "./steps.ts";

async function signedIn() {
  const folder = temporaryFolder();
  const [data, policy, file] = [
    join(folder, "data"),
    join(folder, "policy.json"),
    join(folder, "provisioning.json"),
  ];
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, file, "update");
  const app = await openApp(data, policy);
  onTestFinished(() => app.close());
  await signIn(app.page, "Maria", pin);
  return app;
}

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(".monaco-aria-container").analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Presses a button by the keyboard. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

const giftBooks = join(
  import.meta.dirname,
  "../../curriculum/courses/programming/values-and-names/kinds-of-values/gift-books",
);
const explained = "so it is a number";

test("after all hints a student gives up by keyboard, reads the solution, then passes with help", async () => {
  const { page, complaints } = await signedIn();
  await openFunctions(page);
  for (const number of [1, 2, 3]) {
    expect(await page.getByRole("button", { name: "Show me the solution" }).count()).toBe(0);
    await page.getByRole("button", { name: `Show hint ${number} of 3` }).click();
    await page.getByRole("heading", { name: `Hint ${number} of 3` }).waitFor();
  }
  await press(page, "Show me the solution");
  await page.getByText("A pass after that counts as passed with help").waitFor();
  expect(await findings(page)).toEqual([]);
  await press(page, "Not yet");
  expect(await page.getByText("A pass after that counts").count()).toBe(0);
  expect(await page.locator(":focus").innerText()).toBe("Show me the solution");
  expect(await page.content()).not.toContain(explained);

  await press(page, "Show me the solution");
  await press(page, "Show the solution");
  await page.getByText(explained).waitFor();
  expect(await page.locator(":focus").innerText()).toBe("How we would write it");
  expect(await findings(page)).toEqual([]);

  // It is known after the screen was opened again, and asks nothing any more.
  await page.reload();
  await press(page, "How we would write it");
  await page.getByText(explained).waitFor();
  await press(page, "Put the solution away");
  expect(await page.getByText(explained).count()).toBe(0);

  await typeProgram(page, "export function openingHour() {\n  return 7;\n}");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Passed with help.").first().waitFor();
  await page.getByText("passed with help", { exact: true }).first().waitFor();
  expect(complaints).toEqual([]);
});

test("after a pass a student reads how we would write it, and every other way in its tab", async () => {
  const { page } = await signedIn();
  await page.getByRole("button", { name: /^Module \d+: Values and names/ }).click();
  await page.getByRole("link", { name: /Kinds of values/ }).click();
  await page.getByRole("button", { name: /^Exercise \d+: Books as a gift/ }).click();
  expect(await page.getByRole("button", { name: "How we would write it" }).count()).toBe(0);
  await typeProgram(page, readFileSync(join(giftBooks, "solution/main.js"), "utf8").trim());
  await page.keyboard.press("Control+Enter");
  await page.getByText("Passed.").first().waitFor();
  await press(page, "How we would write it");
  await page.getByRole("tab", { name: "Our way", selected: true }).focus();
  const ours = await page.getByRole("tabpanel", { name: "Our way" }).innerText();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tab", { name: "Another way", selected: true }).waitFor();
  const other = await page.getByRole("tabpanel", { name: "Another way" }).innerText();
  expect(other).not.toBe(ours);
  expect(await findings(page)).toEqual([]);
});
