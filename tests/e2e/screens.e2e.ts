import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin, staffSecret } from "../support/provisioned.ts";
import { type App, openApp } from "./app.ts";
import { findings } from "./axe.ts";
import { editor, openFunctions, signIn, signInAsStaff, signOut, tabTo, typeProgram } from "./steps.ts";

const first = join(
  import.meta.dirname,
  "../../curriculum/courses/programming/meeting-the-machine/what-a-program-is",
);

async function open(provisioned: boolean): Promise<App> {
  const folder = temporaryFolder();
  const [data, policy, file] = [
    join(folder, "data"),
    join(folder, "policy.json"),
    join(folder, "provisioning.json"),
  ];
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  if (provisioned) await provisionFolder(data, file, "update");
  const app = await openApp(data, policy);
  onTestFinished(() => app.close());
  return app;
}

test("axe finds nothing on any screen", async () => {
  const { page } = await open(true);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await findings(page)).toEqual([]);

  await signIn(page, "Maria", pin);
  expect(await findings(page)).toEqual([]);

  await openFunctions(page);
  await editor(page);
  expect(await findings(page)).toEqual([]);

  await typeProgram(page, 'export function openingHour() {\n  return "7";\n}');
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^Not yet: /)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Show hint 1 of 3" }).click();
  await page.getByRole("heading", { name: "Hint 1 of 3" }).waitFor();
  expect(await findings(page)).toEqual([]);

  await signOut(page, "Maria");
  await signInAsStaff(page, staffSecret);
  expect(await findings(page)).toEqual([]);
});

test("a student answers a question by keyboard: what is chosen is kept, graded and started anew", async () => {
  const { page } = await open(true);
  await signIn(page, "Maria", pin);
  await page.getByRole("link", { name: /Numbers and text/ }).click();
  await page.getByRole("button", { name: /^Exercise \d+: Which lines print 12/ }).click();
  await page.getByRole("checkbox").first().waitFor();
  expect(await findings(page)).toEqual([]);
  const press = async (...choices: readonly string[]) => {
    for (const name of choices) {
      await page.getByRole("checkbox", { name, exact: true }).focus();
      await page.keyboard.press("Space");
    }
    await page.keyboard.press("Control+Enter");
  };
  await press('console.log("3 * 4");');
  await page.getByText("Its characters are printed as they are").first().waitFor();
  await page.reload();
  await page.getByRole("checkbox", { name: 'console.log("3 * 4");', exact: true, checked: true }).waitFor();
  await page.getByRole("button", { name: "Back to the starter" }).click();
  await page.getByRole("checkbox", { name: 'console.log("3 * 4");', exact: true, checked: false }).waitFor();
  await press("console.log(3 * 4);", 'console.log("12");', "console.log(24 / 2);");
  await page.getByText("Passed.").first().waitFor();
});

test("a terminal without a facility says what staff do", async () => {
  const { complaints, page } = await open(false);
  await page.getByRole("heading", { name: "This terminal does not know its facility yet" }).waitFor();
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a student goes from sign-in to a verdict with the keyboard alone", async () => {
  const { page } = await open(true);
  const { keyboard } = page;
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await tabTo(page, "James");
  await keyboard.press("ArrowDown"); // to Maria
  await tabTo(page, "PIN of Maria");
  await keyboard.type(pin);
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: /, Maria\.$/ }).waitFor();
  await tabTo(page, "Start");
  await keyboard.press("Enter");
  await editor(page);
  await tabTo(page, "Editor, answer.txt");
  await keyboard.press("Control+A");
  await keyboard.type(readFileSync(join(first, "saturday-board/solution/answer.txt"), "utf8"));
  await keyboard.press("Control+Enter");
  await page.getByText("Passed.").first().waitFor();
  // Out of the editor again, and on to the next exercise.
  await keyboard.press("Control+M");
  await tabTo(page, "Next exercise");
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "Bread in the right order" }).waitFor();
});

test("the editor completes names and knows mistakes without a network", async () => {
  const { complaints, page } = await open(true);
  await signIn(page, "Maria", pin);
  await openFunctions(page);
  await typeProgram(page, 'const sign = "open";\nconst large = sign.toUpp');
  const suggestion = page.getByRole("option", { name: /^toUpperCase/ });
  await suggestion.first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".view-line", { hasText: "sign.toUpperCase" }).waitFor();
  await page.keyboard.type("(;");
  await page.locator(".squiggly-error").first().waitFor();
  // Not a word of it came from, or went to, anywhere else.
  expect(complaints).toEqual([]);
});
