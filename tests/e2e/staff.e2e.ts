import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import { pretendDrives, stick } from "../support/drives.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin, staffSecret } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { signIn, signInAsStaff, signOut } from "./steps.ts";

async function open(policy: object = {}) {
  const folder = temporaryFolder();
  const [data, policyFile, file] = ["data", "policy.json", "provisioning.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(policyFile, JSON.stringify(policy));
  writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, file, "update");
  const plugged = pretendDrives(folder);
  onTestFinished(plugged.restore);
  const app = await openApp(data, policyFile);
  onTestFinished(() => app.close());
  await signIn(app.page, "Maria", pin);
  await signOut(app.page, "Maria");
  await signInAsStaff(app.page, staffSecret);
  return { ...app, ...plugged, folder };
}

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test.skipIf(process.platform !== "linux")(
  "a stick is seen when it is put in, exported to by keyboard alone, ejected, and gone when it is taken out",
  async () => {
    const { asked, complaints, folder, page, plug } = await open();
    await page.getByText("No stick is found.").waitFor();
    expect(await findings(page)).toEqual([]);

    const mount = join(folder, "NORTH LAB");
    mkdirSync(mount);
    plug(
      stick("sda", "NORTH LAB", { mountpoint: mount }),
      stick("sdb", "OLD", { mountpoint: join(folder, "OLD"), ro: true }),
      stick("sdc", "SAFE", { fstype: "crypto_LUKS" }),
      stick("sdd", "SHUT", {}),
    );
    const listed = page.getByRole("radio", { name: /^NORTH LAB.*30\.7 GB free of 30\.7 GB$/ });
    await listed.waitFor();
    expect(await listed.isChecked()).toBe(true);
    await page.getByRole("radio", { name: /^OLD.*can only be read$/ }).waitFor();
    expect(await page.getByRole("radio", { name: /^SAFE.*locked with a password/ }).isDisabled()).toBe(true);
    expect(await page.getByRole("radio", { name: /^SHUT.*has not opened this drive/ }).isDisabled()).toBe(
      true,
    );
    expect(await findings(page)).toEqual([]);

    // From the heading on: sign out, the chosen place, Export.
    await listed.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Exported. The stick is safe to remove." }).waitFor();
    expect(readdirSync(mount)).toHaveLength(1);
    await page.getByText(/then read back/).waitFor();
    expect(await findings(page)).toEqual([]);

    await page.getByRole("button", { name: "Eject the stick" }).press("Enter");
    await page.getByText("The system has let go of the stick and switched it off. Take it out.").waitFor();
    expect(asked()).toMatch(/^unmount .*\/dev\/sda\npower-off .*\/dev\/sda\n$/);

    await page.getByRole("button", { name: "Back" }).press("Enter");
    await page.getByText("Nothing waits").waitFor();
    plug();
    await page.getByText("No stick is found.").waitFor();
    expect(complaints).toEqual([]);
  },
);

test.skipIf(process.platform !== "linux")(
  "files from the facility are listed and can be asked to be taken in; a stick that was pulled out gets a sentence",
  async () => {
    const { folder, page, plug } = await open();
    const mount = join(folder, "ANSWERS");
    mkdirSync(mount);
    const vector = (name: string) => join(import.meta.dirname, "../vectors/bundle", name);
    copyFileSync(vector("return-good.foothold"), join(mount, "answers.foothold"));
    copyFileSync(vector("good.foothold"), join(mount, "progress.foothold"));
    writeFileSync(join(mount, "broken.foothold"), "");
    plug(stick("sda", "ANSWERS", { mountpoint: mount }));
    await page.getByText("Answers, roster and receipts").waitFor();
    expect(await page.getByText("progress.foothold").count()).toBe(0);
    await page.getByText("Not readable as a Foothold file").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Take in answers.foothold" }).click();
    await page
      .getByRole("alert")
      .getByText(/comes from another facility/)
      .waitFor();

    rmSync(mount, { recursive: true });
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page
      .getByRole("alert")
      .getByText(/There is no folder/)
      .waitFor();
  },
);

test.skipIf(process.platform !== "linux")(
  "the policy's own delivery stands in the list and says how it is",
  async () => {
    const share = temporaryFolder();
    const { page } = await open({ deliverTo: { folder: share } });
    await page.getByText(`This terminal delivers to ${share} by itself. It has not tried yet.`).waitFor();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("heading", { name: "Delivered." }).waitFor();
    expect(readdirSync(share)).toHaveLength(1);
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByText(/by itself\. Last reached: /).waitFor();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("heading", { name: "Everything has arrived already." }).waitFor();
    expect(await findings(page)).toEqual([]);
  },
);
