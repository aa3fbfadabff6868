import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { findings } from "./axe.ts";
import { editor, openFunctions, programShown, signIn, tabTo, typeProgram } from "./steps.ts";

async function signedIn() {
  const folder = temporaryFolder();
  const [data, policy, file] = ["data", "policy.json", "provisioning.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, file, "update");
  const app = await openApp(data, policy);
  onTestFinished(() => app.close());
  await signIn(app.page, "Maria", pin);
  return app;
}

const output = (page: Page) => page.locator("#result-output");
const focused = (page: Page) =>
  page.evaluate("document.activeElement.labels?.[0]?.innerText ?? document.activeElement.ariaLabel");

/** Types a program and runs it from within the editor. */
async function run(page: Page, program: string) {
  await typeProgram(page, program);
  await page.keyboard.press("Control+r");
}

test("by keyboard: a program is run, asks, is called, fails with its line, never ends, floods; nothing of it is an attempt", async () => {
  const { page, complaints } = await signedIn();
  await openFunctions(page);

  // Lines tell how they were printed by a word, not by colour alone.
  await run(page, 'console.log("plain");\nconsole.warn("careful");\nconsole.table([{ a: 1 }]);');
  await output(page).getByText("The program has ended.").waitFor();
  expect(await output(page).locator('[data-kind="warn"]').innerText()).toMatch(/warning\s+careful/);
  expect(await output(page).innerText()).toContain("│ 0       │ 1 │");
  expect(await page.getByRole("tab", { name: "Output" }).getAttribute("aria-selected")).toBe("true");
  expect(await findings(page)).toEqual([]);

  // A question takes the focus, an answer goes in by Enter, the next question follows, and an end of input can be said.
  await run(
    page,
    'const name = prompt("Name? ");\nconsole.log("Hello", name);\nconsole.log(prompt("More? "));',
  );
  await page.getByRole("textbox", { name: "Your answer to: Name?" }).waitFor();
  expect(await focused(page)).toBe("Your answer to: Name?");
  expect(await findings(page)).toEqual([]);
  await page.keyboard.type("Ana");
  await page.keyboard.press("Enter");
  await output(page).getByText("Hello Ana").waitFor();
  await page.getByRole("textbox", { name: "Your answer to: More?" }).waitFor();
  await tabTo(page, "No more input");
  await page.keyboard.press("Enter");
  await output(page).getByText("null", { exact: true }).waitFor();
  await output(page).getByText("The program has ended.").waitFor();
  // The field is gone, and the focus is not.
  await expect.poll(() => page.evaluate("document.activeElement !== document.body")).toBe(true);

  // A program of functions: why there is nothing to see, and a call of it, with what was tried before.
  await run(page, "export function total(prices) {\n  return prices[0] + prices[1];\n}");
  await output(page).getByText("because nothing calls the function total").waitFor();
  const call = page.getByRole("textbox", { name: "Try a call" });
  await call.focus();
  await page.keyboard.type("total([2, 3])");
  await page.keyboard.press("Enter");
  await output(page).locator('[data-kind="gave"]').getByText("5", { exact: true }).waitFor();
  await expect.poll(() => focused(page)).toBe("Try a call");
  await page.keyboard.press("ArrowUp");
  expect(await call.inputValue()).toBe("total([2, 3])");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("total()");
  await page.keyboard.press("Enter");
  await output(page).locator('[data-kind="failed"]').getByText("prices is undefined").waitFor();
  expect(await findings(page)).toEqual([]);

  // An error is explained, its line is marked, and a press leads there.
  await run(page, "console.log(1);\nconsole.log(totl);");
  await output(page).getByText("The program stopped with an error.").waitFor();
  await output(page).getByText("The name totl is not known here", { exact: false }).waitFor();
  await page.locator(".code-mark-line").waitFor();
  await output(page).getByRole("button", { name: "line 2" }).focus();
  await page.keyboard.press("Enter");
  await (await editor(page)).press("Control+End");
  await page.keyboard.type("// here");
  expect(await programShown(page)).toContain("totl);// here");

  // Without an end: Stop stands where Run was, and keeps the focus.
  await run(page, 'console.log("begun");\nfor (;;) {}');
  await output(page).getByText("begun").waitFor();
  const stop = page.getByRole("button", { name: "Stop", exact: true });
  await stop.focus();
  await page.keyboard.press("Enter");
  await output(page).getByText("You stopped the program.").waitFor();
  expect(await page.locator(":focus").innerText()).toContain("Run");

  // A check ends a run that waits, and says so.
  await run(page, 'prompt("Still there? ");');
  await page.getByRole("textbox", { name: "Your answer to: Still there?" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator("#result-checks").getByText("because you pressed Check").waitFor();
  await page.locator(".verdict-head").getByText("Attempt 1", { exact: true }).waitFor();

  // A flood: the page stays quick, shows the first and the last, and says what it leaves out.
  await page.evaluate(`(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((each) => each.duration)))
      .observe({ type: "longtask" });
  })()`);
  await run(
    page,
    'for (let i = 0; i < 100000; i += 50) {\nconsole.log(Array.from({ length: 50 }, (_, at) => i + at + 1).join("\\n"));\n}',
  );
  await output(page)
    .getByText(/lines are left out here/)
    .waitFor();
  await output(page).getByText("The program has ended.").waitFor();
  // All of its text: what is not in view is not drawn.
  const shown = (await output(page).locator(".console-lines").textContent()) ?? "";
  expect(shown.startsWith("1\n2\n3\n")).toBe(true);
  expect(shown.trimEnd().endsWith("\n99999\n100000")).toBe(true);
  expect(shown.split("\n").length).toBeLessThan(4_000);
  console.log("long tasks during the flood, ms:", await page.evaluate("window.longTasks.map(Math.round)"));
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a program of the text is run, changed, asks and is put back in its place; choices have nothing to run", async () => {
  const { page, complaints } = await signedIn();
  await openFunctions(page);
  const blocks = page.locator(".program-block");
  await blocks.first().waitFor();
  const block = blocks.first();
  const before = await block.locator("pre").first().innerText();

  await block.getByRole("button", { name: "Run this program" }).focus();
  await page.keyboard.press("Enter");
  await block.locator(".console-end").waitFor();
  await block.getByRole("button", { name: "Change this program" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("The program of this example");
  await page.keyboard.press("Control+A");
  await page.keyboard.type('console.log("mine", prompt("Who? "));');
  await block.getByText("It is not kept when you leave this lesson.").waitFor();
  // The key means the program that has the focus.
  await page.keyboard.press("Control+r");
  await page.getByRole("textbox", { name: "Your answer to: Who?" }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.type("me");
  await page.keyboard.press("Enter");
  await block.locator(".console-lines").getByText("mine me").waitFor();
  expect(await page.locator("#result-output .console").count()).toBe(0);

  await block.getByRole("button", { name: "Reset" }).focus();
  await page.keyboard.press("Enter");
  expect(await block.locator("pre").first().innerText()).toBe(before);
  expect(await block.locator(".program-block-output").count()).toBe(0);
  await expect.poll(() => focused(page)).toBe("Change this program");

  await page.getByRole("link", { name: /Back to the course/ }).click();
  await page.getByRole("button", { name: /^Module 1: / }).click();
  await page.getByRole("link", { name: /Numbers and text/ }).click();
  await page.getByRole("button", { name: /^Exercise \d+: Which lines print 12/ }).click();
  await page.getByRole("checkbox").nth(1).waitFor();
  expect(await page.getByRole("button", { name: "Run", exact: true }).count()).toBe(0);
  // The key does nothing here, and above all does not load the page anew.
  await page.evaluate("window.isSamePage = true");
  await page.keyboard.press("Control+r");
  expect(await page.evaluate("window.isSamePage")).toBe(true);
  expect(complaints).toEqual([]);
});
