import { once } from "node:events";
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
import { launch, openApp } from "./app.ts";
import { startHost } from "./host.ts";
import { signIn, signInAsStaff, signOut } from "./steps.ts";

/** A provisioned data folder with its policy, and drives that can be plugged in. */
async function prepare(policy: object) {
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
  return { ...plugged, data, folder, policyFile, provisioning, signer };
}

async function open(policy: object = {}) {
  const prepared = await prepare(policy);
  const app = await openApp(prepared.data, prepared.policyFile);
  onTestFinished(() => app.close());
  await signIn(app.page, "Maria", pin);
  await signOut(app.page, "Maria");
  await signInAsStaff(app.page, staffSecret);
  return { ...app, ...prepared };
}

/** The real host of the Chromium shell, of which one can see how it ends. */
async function openHost() {
  const prepared = await prepare({});
  const host = await startHost(prepared.data, prepared.policyFile);
  const ended = once(host.process, "exit");
  onTestFinished(() => host.kill());
  const browser = await launch();
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(host.address);
  await signInAsStaff(page, staffSecret);
  return { ...prepared, complaints, ended, page };
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

test.skipIf(process.platform !== "linux")(
  "a staff session that is left alone ends after a warning, and any key keeps it",
  async () => {
    const { page } = await open({ staffIdleMinutes: 2 });
    // Only the page's clocks are moved; whoever waits for two minutes sees the same.
    await page.clock.install();
    await page.reload();
    await page.getByRole("heading", { name: "Carry progress to the facility" }).waitFor();
    const warning = page.getByRole("alert").filter({ hasText: "the staff session ends in one minute" });
    await page.clock.runFor(61_000);
    await warning.waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Shift");
    await warning.waitFor({ state: "hidden" });
    await page.clock.runFor(61_000);
    await warning.waitFor();
    await page.clock.runFor(60_000);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  },
);

test.skipIf(process.platform !== "linux")(
  "by keyboard alone: a student's new PIN, how the terminal is, the file for IT, the record, and out of the kiosk",
  async () => {
    const { complaints, ended, folder, page, plug } = await openHost();
    const { keyboard } = page;
    const go = async (name: string, heading: string) => {
      await page.getByRole("navigation", { name: "Staff" }).getByRole("button", { name }).press("Enter");
      const title = page.getByRole("heading", { name: heading, level: 1 });
      await title.and(page.locator(":focus")).waitFor();
    };

    // Students: found by a part of the name; the terminal makes the PIN.
    await go("Students", "Students of this terminal");
    await page.getByText("2 students").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByLabel("Search by name").focus();
    await keyboard.type("mari");
    await page.getByText("1 student", { exact: true }).waitFor();
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "New PIN for Maria" }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Set the new PIN" }).press("Enter");
    await page.getByRole("heading", { name: "Maria has a new PIN." }).waitFor();
    const made = await page.locator(".new-pin code").innerText();
    expect(made).toMatch(/^\d{6}$/);
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Done" }).press("Enter");
    // The focus is where it was, and the PIN nowhere any more.
    const again = page.getByRole("button", { name: "New PIN for Maria" });
    await again.and(page.locator(":focus")).waitFor();
    expect(await page.content()).not.toContain(made);

    // James chooses his own, and mistypes it first.
    await page.getByLabel("Search by name").fill("");
    await page.getByRole("button", { name: "New PIN for James" }).press("Enter");
    await page.getByRole("radio", { name: "James chooses one" }).press("Space");
    await page.getByLabel("New PIN, 4 to 12 digits").fill("2580");
    await page.getByLabel("The same once more").fill("2581");
    await keyboard.press("Enter");
    await page.getByRole("alert").getByText("The two are not the same.").waitFor();
    await page.getByLabel("New PIN, 4 to 12 digits").fill("2580");
    await page.getByLabel("The same once more").fill("2580");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "James has a new PIN." }).waitFor();
    await page.getByRole("button", { name: "Done" }).press("Enter");

    // This terminal, and the file for IT on the one stick that is in.
    const mount = join(folder, "IT STICK");
    mkdirSync(mount);
    plug(stick("sda", "IT STICK", { mountpoint: mount }));
    await go("This terminal", "This terminal");
    await page.getByText("The record can be read, and its pages are in order.").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("radio", { name: /^IT STICK/, checked: true }).waitFor();
    await page.getByRole("button", { name: "Copy for IT" }).press("Enter");
    await page.getByText(/^Written and stored: .*foothold-diagnosis-/).waitFor();
    expect(readdirSync(mount)).toHaveLength(1);

    // The record of it all, newest first, in both languages.
    await go("What staff did", "What staff did here");
    const lines = page.locator(".deeds li");
    await lines.first().waitFor();
    expect((await lines.allInnerTexts()).map((text) => text.split("\n").at(-1))).toEqual([
      expect.stringContaining("Wrote a file for IT to"),
      "Set a new PIN for James",
      "Set a new PIN for Maria",
      "Staff signed in",
    ]);
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Español" }).press("Enter");
    await page.getByText("Se puso un PIN nuevo a Maria").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "English" }).press("Enter");

    // Out: asked twice, and staying is the way that is offered first.
    await go("Leave the kiosk", "Leave the kiosk");
    await page.getByRole("button", { name: "Leave the kiosk …" }).press("Enter");
    await page.getByRole("heading", { name: "Close the program now?" }).and(page.locator(":focus")).waitFor();
    expect(await findings(page)).toEqual([]);
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await page.getByRole("button", { name: "Leave the kiosk …" }).waitFor();

    // The new PINs hold.
    await page.getByRole("button", { name: "Sign out", exact: true }).press("Enter");
    await signIn(page, "Maria", made);
    await signOut(page, "Maria");
    await signIn(page, "James", "2580");
    await signOut(page, "James");
    expect(complaints).toEqual([]);

    await signInAsStaff(page, staffSecret);
    await go("Leave the kiosk", "Leave the kiosk");
    await page.getByRole("button", { name: "Leave the kiosk …" }).press("Enter");
    await page.getByRole("button", { name: "Yes, close it" }).press("Enter");
    await page.getByText("The program is closing.").waitFor();
    expect(await ended).toEqual([0, null]);
  },
);
