// `npm run screens`: the pictures in docs/screens, taken from the real terminal at the size of an old lab panel.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { provisionFolder } from "../../main/provision-folder.ts";
import { openApp } from "../e2e/app.ts";
import { editor, openFunctions, signIn, signInAsStaff, signOut, typeProgram } from "../e2e/steps.ts";
import { pretendDrives, stick } from "../support/drives.ts";
import { makeProvisioning, pin, staffSecret } from "../support/provisioned.ts";

const target = join(import.meta.dirname, "..", "..", "docs", "screens");
const folder = mkdtempSync(join(tmpdir(), "foothold-screens-"));
const [data, policy, provisioning] = ["data", "policy.json", "provisioning.json"].map((name) =>
  join(folder, name),
) as [string, string, string];
mkdirSync(target, { recursive: true });
writeFileSync(policy, "{}");
pretendDrives(folder).plug(stick("sda", "NORTH LAB", { mountpoint: "/media/lab/NORTH LAB" }));
writeFileSync(provisioning, JSON.stringify((await makeProvisioning()).provisioning));
await provisionFolder(data, provisioning, "update");

const app = await openApp(data, policy);
const { page } = app;
try {
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await take(page, "sign-in");
  await signIn(page, "Maria", pin);
  await openFunctions(page);
  await editor(page);
  await page.getByText("export function openingHour", { exact: false }).first().waitFor();
  await take(page, "lesson");

  await typeProgram(page, 'export function openingHour() {\n  return "7";\n}');
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^Not yet: /)
    .first()
    .waitFor();
  await page.getByRole("heading", { name: "Your turn" }).scrollIntoViewIfNeeded();
  await take(page, "lesson-failed");

  await typeProgram(page, "export function openingHour() {\n  return 7;\n}");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Passed.").first().waitFor();
  await take(page, "lesson-passed");

  await page.setViewportSize({ width: 1024, height: 768 });
  await take(page, "lesson-1024");
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("link", { name: /Back to the course/ }).click();
  await page.getByRole("heading", { name: /, Maria\.$/ }).waitFor();
  await take(page, "home");

  await page.getByRole("button", { name: /^Module 1: / }).click();
  await page.getByRole("link", { name: /Numbers and text/ }).click();
  await page.getByRole("button", { name: /^Exercise \d+: Which lines print 12/ }).click();
  await page.getByRole("checkbox").nth(1).check();
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^Not yet: |^Passed/)
    .first()
    .waitFor();
  await take(page, "lesson-choices");
  await page.getByRole("link", { name: /Back to the course/ }).click();
  await page.getByRole("heading", { name: /, Maria\.$/ }).waitFor();

  await signOut(page, "Maria");
  await signInAsStaff(page, staffSecret);
  await page.getByRole("radio", { name: /NORTH LAB/ }).waitFor();
  await take(page, "staff");
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Once everything that moves has come to rest. */
async function take(of: Page, name: string): Promise<void> {
  await of.waitForTimeout(400);
  await of.screenshot({ path: join(target, `${name}.png`), animations: "disabled", caret: "hide" });
  console.log(`${name}.png`);
}
