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

async function atFunctions() {
  const folder = temporaryFolder();
  const [data, policy, file] = ["data", "policy.json", "provisioning.json"].map((name) => join(folder, name));
  if (data === undefined || policy === undefined || file === undefined) throw new Error("no paths");
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, file, "update");
  const app = await openApp(data, policy);
  onTestFinished(() => app.close());
  await signIn(app.page, "Maria", pin);
  await openFunctions(app.page);
  return app;
}

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(".monaco-aria-container").analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const prediction = "modules/what-belongs-together/lamps-and-radios-counted";

const sentence = (page: Page) => page.locator(".steps-sentence").innerText();

/** Walks on with the arrow until the sentence is such a one. */
async function walkTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    const told = await sentence(page);
    if (wanted.test(told)) return;
    passed.push(told);
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`no step said ${wanted}, only:\n${passed.join("\n")}`);
}

const program = `
const sales = [{ price: 2 }, { price: 5 }];
const cheapest = sales[0];
let total = 0;
for (const sale of sales) {
  total += sale.price;
}
function factorial(n) {
  if (n < 2) return 1;
  return n * factorial(n - 1);
}
const four = factorial(4);
try {
  missing.name;
} catch (error) {
  console.log("caught");
}
export function openingHour() { return 9; }
console.log(total, four);
nothing.here;`.trim();

test("a student walks through a loop, a recursion and errors by the keyboard alone", async () => {
  const { page, complaints } = await atFunctions();
  await typeProgram(page, program);
  await page.keyboard.press("F9");
  await page.getByText("Step 1 of").waitFor();

  // Two ways lead to the first sale, so it is one box with a number and an arrow.
  await walkTo(page, /`?cheapest`? becomes \{ price: 2 \}/);
  expect(await page.locator(".steps-arrows > path").count()).toBe(1);
  expect(await page.getByText("the same as box 1").count()).toBe(1);

  await walkTo(page, /Round 2 begins: sale is \{ price: 5 \}/);
  await page.getByText("Round 2 of 2", { exact: true }).waitFor();
  await walkTo(page, /total becomes 7\./);
  await page.keyboard.press("ArrowLeft");
  expect(await sentence(page)).toMatch(/Round 2 begins/);

  await walkTo(page, /factorial begins: n is 1\./);
  expect(await page.getByRole("heading", { name: "Call of factorial" }).count()).toBe(4);
  expect(await page.locator(".code-step-line").count()).toBe(1);
  expect(await findings(page)).toEqual([]);
  await walkTo(page, /factorial gives back 24\./);
  await walkTo(page, /The error is caught in line 14/);

  await page.keyboard.press("End");
  expect(await sentence(page)).toMatch(/An error ends the program in line 19.*nothing/s);
  expect(await page.locator("#result-steps .output").innerText()).toBe("caught\n7 24\n");
  await page.keyboard.press("Home");
  expect(await page.getByText("Step 1 of").count()).toBe(1);

  // Whoever changes the text is told that the steps are of the one before.
  await page.getByRole("textbox", { name: /^Editor, / }).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" ");
  await page.getByText("These steps are of the one before").waitFor();
  expect(await page.locator(".code-step-line").count()).toBe(0);
  expect(complaints).toEqual([]);
});

/**
 * How long the page's thread is at a key, in ms: the least of several, which is what the work takes when nothing else has
 * the machine meanwhile. React has shown what a key did when the key's event is over.
 */
async function leastMs(page: Page, keys: readonly string[]): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      const slider = document.querySelector(".steps-slider input");
      const taken = [];
      for (let round = 0; round < 6; round++) {
        for (const key of ${JSON.stringify(keys)}) {
          await new Promise((done) => setTimeout(done, 30));
          const from = performance.now();
          slider.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
          await null;
          document.body.offsetHeight;
          taken.push(performance.now() - from);
        }
      }
      return Math.min(...taken);
    })()`),
  );
}

test("five thousand steps are walked through without keeping the page from answering", async () => {
  const { page } = await atFunctions();
  await typeProgram(
    page,
    "const found = [];\nlet n = 0;\nfor (let i = 0; i < 3000; i++) {\nn += i;\n}\nexport function openingHour() {}",
  );
  await page.keyboard.press("F9");
  await page.getByText("Step 1 of the first 5,000").waitFor();
  // Also said where the steps are, before one comes to the last.
  await page.getByText("Your program takes more than 5,000 steps.").waitFor();
  // Whoever asked for steps moves through them next.
  expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Step");
  await page.evaluate(`(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ entryTypes: ["longtask"] });
  })()`);
  for (const key of ["End", "ArrowLeft", "ArrowLeft", "Home", "ArrowRight", "ArrowRight", "End"]) {
    await page.keyboard.press(key);
  }
  expect(await sentence(page)).toMatch(/Here the steps end\./);
  console.log("longest task in ms:", await page.evaluate("Math.max(0, ...window.longTasks)"));
  const [jump, step] = [
    await leastMs(page, ["Home", "End"]),
    await leastMs(page, ["ArrowLeft", "ArrowRight"]),
  ];
  console.log(`a jump over all steps takes ${jump.toFixed(1)} ms, one step ${step.toFixed(1)} ms`);
  expect(jump).toBeLessThan(step * 12 + 4);
  // At 1024 x 768 the editor is another tab: the lines stand beside the steps.
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await page.getByRole("list", { name: "Lines of main.js" }).getByRole("listitem").count()).toBe(5);
  expect(await findings(page)).toEqual([]);
});

test("a run that waits gives way to steps, and steps that are being made give way to a check", async () => {
  const { page, complaints } = await atFunctions();
  await typeProgram(page, "export function openingHour() { return 7; }");
  await page.keyboard.press("Control+r");
  await page.getByRole("textbox", { name: "Try a call" }).waitFor();
  await page.keyboard.press("F9");
  await page.getByText("What runs: your program, then openingHour(), as a check does it.").waitFor();
  expect(await sentence(page)).toBe("The check calls openingHour.");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(".steps-line").innerText()).toBe("Line 1");

  await typeProgram(
    page,
    'export function openingHour() { return 7; }\n/(a+)+$/.test("a".repeat(40) + "b");',
  );
  await page.keyboard.press("F9");
  await page.getByText("Running your program step by step").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("The program ran for more than 2 seconds").first().waitFor();
  await page.getByRole("tab", { name: "Steps" }).click();
  await page.getByText("The steps were not made, because you started something else.").waitFor();

  // A program to predict stands over the answer, so its lines are shown with the steps, with the file that they are of.
  const predicted = join(import.meta.dirname, "../../curriculum/courses/programming", prediction);
  await page.evaluate("location.hash = '#/lesson/what-belongs-together/lamps-and-radios-counted'");
  await page.getByText("radios.js").first().waitFor();
  await typeProgram(page, readFileSync(join(predicted, "solution/answer.txt"), "utf8").trimEnd());
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Next exercise" }).waitFor();
  await page.keyboard.press("F9");
  await page.getByText("What runs: your program.").waitFor();
  await walkTo(page, /count becomes 1\./);
  const shown = page.getByRole("list", { name: "Lines of lamps.js" });
  expect(await shown.innerText()).toContain("lamps.js");
  expect(await page.locator(".code-step-line").count()).toBe(0);
  const bottoms = await page
    .locator(".program, #pane-code")
    .evaluateAll((parts) =>
      (parts as unknown as { getBoundingClientRect(): { bottom: number } }[]).map((part) =>
        Math.round(part.getBoundingClientRect().bottom),
      ),
    );
  expect(Math.max(...bottoms)).toBe(bottoms[0]);
  expect(complaints).toEqual([]);
});
