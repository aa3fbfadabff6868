import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { damages, livedIn, storeOf } from "../support/lived-in.ts";
import { pin, staffSecret } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { openFunctions, programShown, signIn, signInAsStaff, typeProgram, waitSaved } from "./steps.ts";

test("after a restore: a student finds their work and resets it without losing it, and is greeted in their language; staff read what happened", async () => {
  const data = join(temporaryFolder(), "data");
  const policy = `${data}-policy.json`;
  writeFileSync(policy, "{}");
  await livedIn(data, { backups: 1 });
  damages["a file that was cut short"]?.(storeOf(data));
  const app = await openApp(data, policy);
  onTestFinished(() => app.close().catch(() => {}));
  const { page } = app;

  await signIn(page, "Maria", pin);
  await openFunctions(page);
  await expect.poll(() => programShown(page)).toContain("// in the backup");
  await typeProgram(page, "// on my way");
  await waitSaved(page);
  await page.getByRole("button", { name: "Back to the starter" }).click();
  await expect.poll(() => programShown(page)).not.toContain("// on my way");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => programShown(page)).toContain("// on my way");
  await waitSaved(page);

  await page.getByRole("button", { name: "Maria" }).click();
  await page.getByRole("button", { name: "Español" }).click();
  await page.getByRole("button", { name: "Salir", exact: true }).click();
  // The next person is greeted as the policy says, and Maria as she chose.
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByRole("radio", { name: "Maria" }).check();
  await page.getByLabel("PIN of Maria").fill(pin);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: /^Buen.*, Maria\.$/ }).waitFor();
  await page.getByRole("button", { name: "Maria" }).click();
  await page.getByRole("button", { name: "Salir", exact: true }).click();

  await signInAsStaff(page, staffSecret);
  await page.getByText(/record was damaged or lost, and was restored as it was on/).waitFor();
  await page.getByText(/kept as terminal\.damaged-\d{8}-\d{6}-damaged\.sqlite/).waitFor();
});
