import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadAuthored } from "../../curriculum/load.ts";
import { built } from "../../main/config/built.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { answered } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { practiseDaysAgo } from "../support/practised.ts";
import { makeProvisioning, pin } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { findings } from "./axe.ts";
import { editor, programShown, signIn, tabTo } from "./steps.ts";

test("a student sees the whole course and what has come back, reviews it by keyboard, and Home says so", async () => {
  const folder = temporaryFolder();
  const [data, policy, file] = ["data", "policy.json", "provisioning.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const { provisioning } = await makeProvisioning();
  const maria = provisioning.students.find(({ name }) => name === "Maria");
  if (!maria) throw new Error("Maria is on the roster");
  writeFileSync(policy, "{}");
  writeFileSync(file, JSON.stringify(provisioning));
  await provisionFolder(data, file, "update");
  await practiseDaysAgo(data, maria.id, 9, 1);
  const app = await openApp(data, policy);
  onTestFinished(() => app.close());
  const { page } = app;
  await signIn(page, "Maria", pin);

  // The map: one stop of the Tab key, then arrows; the lessons of where the focus is stand below.
  expect(await page.getByRole("heading", { level: 2, name: "Programming with JavaScript" }).count()).toBe(1);
  expect(await page.getByRole("toolbar", { name: "Modules of the course" }).getByRole("button").count()).toBe(
    20,
  );
  expect(await findings(page)).toEqual([]);
  await page.getByRole("link", { name: /^Review today: .*about \d+ minutes?\)$/ }).waitFor();
  await tabTo(page, "Module 1: ");
  await page.keyboard.press("End");
  await page.getByRole("heading", { level: 3, name: "Projects" }).waitFor();
  expect(await page.locator(":focus").getAttribute("aria-label")).toBe("Module 20: Projects, new");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page
    .getByText(/^Builds on .+\. You can look at it now all the same\.$/)
    .first()
    .waitFor();
  await page.getByText(/at work on this computer$/).waitFor();

  // To the review and through it by keyboard. It begins anew, and ends where nothing is left.
  await page.getByRole("link", { name: /^Review today: / }).focus();
  await page.keyboard.press("Enter");
  const solutions = solutionsOf();
  const first = await page.getByText(/^Review · 1 of \d, about \d+ minutes?$/).innerText();
  const count = Number(/of (\d)/.exec(first)?.[1]);
  expect(count).toBeGreaterThan(0);
  for (let at = 1; at <= count; at++) {
    await page.getByText(new RegExp(`^Review · ${at} of ${count}, about`)).waitFor();
    if (at === 1) expect(await findings(page)).toEqual([]);
    const title = await page.locator("#your-turn h3").innerText();
    const { starter, solution } = solutions.get(title) ?? {};
    if (solution === undefined || starter === undefined) throw new Error(`no exercise is called ${title}`);
    const choices = Object.keys(solution)[0] === "answer.txt" && (await page.getByRole("radio").count()) > 0;
    if (choices) throw new Error("choose an exercise that is typed");
    await editor(page);
    expect((await programShown(page)).trim()).toBe((Object.values(starter)[0] ?? "").trim());
    await (await editor(page)).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText(Object.values(solution)[0] ?? "");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Passed.").first().waitFor();
    await page.getByRole("button", { name: at === count ? "End the review" : "Next", exact: true }).focus();
    await page.keyboard.press("Enter");
  }
  await page.getByText(/^You have reviewed \d exercises? today\./).waitFor();
  expect(await page.locator(":focus").innerText()).toBe("Review");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Back to the course" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Today’s review is done.").waitFor();

  // What was passed is passed as before, and its text in the lesson is not the one of the review.
  await page.getByRole("button", { name: /^Module 1: / }).click();
  await page
    .getByRole("link", { name: /passed/ })
    .first()
    .click();
  await editor(page);
  await page.getByText("passed", { exact: true }).first().waitFor();
  expect(app.complaints).toEqual([]);
});

/** By English title: what an exercise begins with, and how it is done. */
function solutionsOf() {
  const { modules } = answered(loadAuthored(built.authored));
  const all = modules.flatMap(({ lessons }) => lessons.flatMap(({ exercises }) => exercises));
  return new Map(all.map(({ title, starter, solution }) => [title.en, { starter, solution }]));
}
