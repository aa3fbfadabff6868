import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { joinBytes, writeReturn } from "../../bundle/bundle.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import type { Signer } from "../../bundle/keys.ts";
import type { Provisioning } from "../../bundle/provisioning.ts";
import { type ReturnRecord, returnRecord } from "../../bundle/return-records.ts";
import type { WallMs } from "../../bundle/std.ts";
import { openIdentities } from "../../main/identity.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { answered } from "../support/booted.ts";
import { pretendDrives, stick } from "../support/drives.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin, staffSecret } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { signIn, signInAsStaff, signOut } from "./steps.ts";

async function open(policy: object = {}) {
  const folder = temporaryFolder();
  const { provisioning, signer } = await makeProvisioning();
  const [data, policyFile, file] = ["data", "policy.json", "provisioning.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(policyFile, JSON.stringify(policy));
  writeFileSync(file, JSON.stringify(provisioning));
  await provisionFolder(data, file, "update");
  const plugged = pretendDrives(folder);
  onTestFinished(plugged.restore);
  const app = await openApp(data, policyFile);
  onTestFinished(() => app.close());
  await signIn(app.page, "Maria", pin);
  await signOut(app.page, "Maria");
  await signInAsStaff(app.page, staffSecret);
  return { ...app, ...plugged, data, folder, provisioning, signer };
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

test.skipIf(process.platform !== "linux")(
  "everything is exported by keyboard, also where nothing waits, and the way to it says what it is for",
  async () => {
    const stick = temporaryFolder();
    const { complaints, page } = await open({ exportFolders: [stick] });
    const everything = page.getByRole("button", { name: "Export everything" });
    await page.getByRole("button", { name: "Export", exact: true }).focus();
    await page.keyboard.press("Tab");
    await everything.and(page.locator(":focus")).waitFor();
    await page.getByText(/put back from an older copy/).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Exported and checked." }).waitFor();
    await page.getByText(/number 1 to/).waitFor();
    expect(readdirSync(stick)).toHaveLength(1);
    await page.getByRole("button", { name: "Back" }).press("Enter");
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByRole("button", { name: "Exportar todo" }).waitFor();
    expect(complaints).toEqual([]);
  },
);

test.skipIf(process.platform !== "linux")(
  "an import that takes long is stopped by keyboard, and can be begun again",
  async () => {
    const stick = temporaryFolder();
    const { data, page, provisioning, signer } = await open({ exportFolders: [stick] });
    writeFileSync(join(stick, "answers.foothold"), await longReturn(data, provisioning, signer));
    // Staff are still signed in, and the screen looks again at what is there.
    await page.reload();
    await page.getByRole("button", { name: "Take in answers.foothold" }).press("Enter");
    const heading = page.getByRole("heading", { name: "Taking in. Leave the stick in." });
    await heading.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page
      .getByRole("alert")
      .getByText(/The import was stopped, and nothing on this terminal was changed/)
      .waitFor();
    await page.getByRole("button", { name: "Take in answers.foothold" }).waitFor();
    expect(await findings(page)).toEqual([]);
  },
);

/** A return with so many students that it takes some seconds to take in. */
async function longReturn(
  data: string,
  { enrolment, facility, staff, students }: Provisioning,
  signer: Signer,
): Promise<Uint8Array> {
  const { id, name, publishers, recipients, succession } = facility;
  const [terminal] = answered(await openIdentities(data));
  if (terminal === undefined) throw new Error("no identity");
  const records: ReturnRecord[] = [
    returnRecord.parse({ kind: "facility", name, recipients, enrolment, staff, publishers }),
  ];
  for (let at = 0; at < 60_000; at++) {
    const pin = students[0]?.pin ?? staff;
    records.push({ kind: "student", id: makeStudentId(), name: `Student ${at}`, pin, archived: true });
  }
  const to = { facility: id, signer, succession, recipients: [terminal.recipient] };
  const bytes = { ...to, number: 1, count: records.length, records, createdMs: Date.now() as WallMs };
  return joinBytes(writeReturn(bytes));
}
