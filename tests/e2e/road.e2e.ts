import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { type App, openApp } from "./app.ts";
import { foothold } from "./command.ts";
import {
  openFunctions,
  programShown,
  signIn,
  signInAsStaff,
  signOut,
  typeProgram,
  waitSaved,
} from "./steps.ts";

const lesson = "A function answers";
const exercise = "When the bakery opens";
const wrong = 'export function openingHour() {\n  return "7";\n}';
const right = "export function openingHour() {\n  return 7;\n}";
const draft = `${right}\n// it opens early`;

/** A facility made by its own commands, and a terminal that was told of it. */
function facilityAndTerminal() {
  const folder = temporaryFolder();
  const home = join(folder, "facility");
  const data = join(folder, "data");
  const stick = join(folder, "stick with space");
  const provisioning = join(folder, "provisioning.json");
  const policy = join(folder, "policy.json");
  const secretFile = join(folder, "staff-secret.txt");
  writeFileSync(policy, JSON.stringify({ exportFolders: [stick] }));
  writeFileSync(secretFile, "north campus staff secret\n");

  const inited = foothold(
    "facility",
    "init",
    home,
    "--name",
    "North campus",
    "--staff-secret-file",
    secretFile,
  );
  expect(inited).toMatchObject({ code: 0 });
  const added = foothold("facility", "student", "add", "Maria Lopez", "--dir", home);
  expect(added.code).toBe(0);
  const pin = /\b\d{6}\b/.exec(added.out)?.[0] ?? "";
  expect(foothold("facility", "provision", "--dir", home, "--out", provisioning)).toMatchObject({ code: 0 });
  const provisioned = foothold("provision", provisioning, "--data", data);
  expect(provisioned).toMatchObject({ code: 0 });
  const collect = (...options: string[]) => foothold("facility", "collect", stick, "--dir", home, ...options);
  const report = (...options: string[]) => foothold("facility", "report", "--dir", home, ...options);
  return { data, policy, stick, pin, staffSecret: "north campus staff secret", collect, report };
}

async function open(data: string, policy: string): Promise<App> {
  const app = await openApp(data, policy);
  onTestFinished(() => app.close().catch(() => {}));
  return app;
}

async function openLesson({ page }: App): Promise<void> {
  await openFunctions(page);
  await page.getByRole("heading", { name: lesson, level: 1 }).waitFor();
}

describe("the whole road", () => {
  test("from a lesson on the terminal to a row in the report", async () => {
    const { mkdirSync } = await import("node:fs");
    const road = facilityAndTerminal();
    mkdirSync(road.stick);

    const first = await open(road.data, road.policy);
    await signIn(first.page, "Maria Lopez", road.pin);
    await openLesson(first);

    // A wrong answer earns its message, check by check.
    await typeProgram(first.page, wrong);
    await first.page.getByRole("button", { name: "Check" }).click();
    const checks = first.page.getByRole("region", { name: "Checks and output" });
    await checks.getByText("Not yet:", { exact: false }).first().waitFor();
    await checks
      .getByText(/without quotes/)
      .first()
      .waitFor();

    // The right one, by the keyboard.
    await typeProgram(first.page, right);
    await first.page.keyboard.press("Control+Enter");
    await checks.getByText("Passed.").first().waitFor();
    await first.page.getByRole("button", { name: /When the bakery opens, passed/ }).waitFor();

    // A draft after that, and a restart.
    await typeProgram(first.page, draft);
    await waitSaved(first.page);
    expect(first.complaints).toEqual([]);
    await first.close();

    const second = await open(road.data, road.policy);
    await signIn(second.page, "Maria Lopez", road.pin);
    await second.page.getByText("1 of 3 exercises").first().waitFor();
    await openLesson(second);
    await second.page.getByRole("button", { name: /When the bakery opens, passed/ }).click();
    await expect.poll(() => programShown(second.page)).toContain("// it opens early");
    await signOut(second.page, "Maria Lopez");

    // Staff carry it away.
    await signInAsStaff(second.page, road.staffSecret);
    await second.page.getByRole("radio", { name: road.stick }).check();
    await second.page.getByRole("button", { name: "Export", exact: true }).click();
    await second.page.getByRole("heading", { name: "Exported and checked." }).waitFor();
    expect(readdirSync(road.stick)).toEqual([expect.stringMatching(/^\d{8}-\d{6}_f-.*_t-.*\.foothold$/)]);
    expect(second.complaints).toEqual([]);
    await second.close();

    // The facility takes it in once, however often it comes.
    expect(road.collect()).toMatchObject({ code: 0, out: expect.stringContaining("1 of 1 file") });
    const once = JSON.parse(road.report("--json").out);
    expect(road.collect()).toMatchObject({ code: 0, out: expect.stringContaining("nothing new") });
    const twice = JSON.parse(road.report("--json").out);
    expect(twice.students).toEqual(once.students);
    const done = once.students[0].exercises[0];
    expect(done).toMatchObject({
      exercise: "opening-hour",
      state: "passed",
      attempts: 2,
      passed: { number: 2 },
    });
    expect(Math.abs(Date.now() - done.passed.wallMs)).toBeLessThan(24 * 3_600_000);
    expect(road.report().out).toMatch(/Maria Lopez .*opening-hour .*passed .*20\d\d-\d\d-\d\d/);
  });

  test("a power cut right after the verdict loses nothing", async () => {
    const road = facilityAndTerminal();
    const first = await open(road.data, road.policy);
    await signIn(first.page, "Maria Lopez", road.pin);
    await openLesson(first);
    await typeProgram(first.page, right);
    await first.page.keyboard.press("Control+Enter");
    await first.page.getByText("Passed.").first().waitFor();
    await first.kill();

    const second = await open(road.data, road.policy);
    await signIn(second.page, "Maria Lopez", road.pin);
    await openLesson(second);
    await second.page.getByRole("button", { name: new RegExp(`${exercise}, passed`) }).click();
    await expect.poll(() => programShown(second.page)).toContain("return 7;");
  });
});
