import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { provisionFolder } from "../../main/provision-folder.ts";
import type { themes } from "../../renderer/look/themes.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin, staffSecret } from "../support/provisioned.ts";
import { openApp } from "./app.ts";
import { findings } from "./axe.ts";
import { screens } from "./screens.ts";
import { signIn, tabTo } from "./steps.ts";

async function open(policy: object = {}) {
  const folder = temporaryFolder();
  const [data, file, provisioning] = ["data", "policy.json", "provisioning.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(file, JSON.stringify(policy));
  writeFileSync(provisioning, JSON.stringify((await makeProvisioning()).provisioning));
  await provisionFolder(data, provisioning, "update");
  const app = await openApp(data, file);
  onTestFinished(() => app.close());
  await app.page.getByRole("heading", { name: "Sign in" }).waitFor();
  return app;
}

/** What the PC can ask for, and the theme that comes of it. */
const systems = {
  light: { colorScheme: "light", contrast: "no-preference" },
  dark: { colorScheme: "dark", contrast: "no-preference" },
  contrastLight: { colorScheme: "light", contrast: "more" },
  contrastDark: { colorScheme: "dark", contrast: "more" },
} as const satisfies Record<keyof typeof themes, object>;

/** Elements that reach beyond the window's side, without what scrolls in a box of its own. */
const beyond = `(() => {
  const wide = document.documentElement.scrollWidth > window.innerWidth;
  if (!wide) return [];
  return [...document.querySelectorAll("body *")]
    .filter((at) => at.getBoundingClientRect().right > window.innerWidth + 1)
    .slice(0, 5).map((at) => at.outerHTML.slice(0, 90));
})()`;

async function inEveryTheme(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [theme, system] of Object.entries(systems)) {
    await page.emulateMedia(system);
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
    found.push(...violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${theme}: ${html}`)));
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
  return found;
}

/** 1366 pixels magnified four times, and what WCAG 2.2 asks for (1.4.10). */
const magnified = [
  { width: 341, height: 192 },
  { width: 320, height: 256 },
] as const;

async function magnify(page: Page): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const size of magnified) {
    await page.setViewportSize(size);
    // The editor takes its new width with the browser's next turn.
    const settled = () => page.evaluate(beyond) as Promise<unknown[]>;
    let wide = await settled();
    for (let turn = 0; turn < 40 && wide.length > 0; turn++) {
      await page.waitForTimeout(50);
      wide = await settled();
    }
    found.push(...wide.map((html) => ({ size, html })));
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  return found;
}

test("every screen is sound in every theme, and needs no scrolling sideways when it is magnified", async () => {
  const { page, complaints } = await open();
  await signIn(page, "Maria", pin);
  for (const [name, come] of screens) {
    await come({ page, staffSecret });
    expect({ name, found: await findings(page) }).toEqual({ name, found: [] });
    expect({ name, found: await inEveryTheme(page) }).toEqual({ name, found: [] });
    expect({ name, found: await magnify(page) }).toEqual({ name, found: [] });
  }
  expect(complaints).toEqual([]);
});

test("settings are chosen by keyboard, show at once, come back with their student and go with them", async () => {
  const { page } = await open();
  const { keyboard } = page;
  const root = page.locator("html");
  await signIn(page, "Maria", pin);
  await tabTo(page, "Settings");
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
  const before = await page.evaluate("getComputedStyle(document.body).backgroundColor");
  await tabTo(page, "As the PC has it");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await page.getByRole("radio", { name: "Dark", exact: true, checked: true }).waitFor();
  expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).not.toBe(before);
  // What has the focus shows it, and keeps it while the page changes its colours.
  expect(await page.evaluate("document.activeElement.value")).toBe("dark");
  expect(await page.evaluate('getComputedStyle(document.activeElement.closest("label")).outlineStyle')).toBe(
    "solid",
  );
  await page.getByText("Saved.", { exact: true }).waitFor();
  for (const name of ["200%", "Widest", "Block"])
    await page.getByRole("radio", { name, exact: true }).check();
  expect(await page.evaluate("getComputedStyle(document.documentElement).fontSize")).toBe("32px");
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    for (const [name, come] of screens.slice(0, 2)) {
      await come({ page, staffSecret });
      expect({ name, size, found: await page.evaluate(beyond) }).toEqual({ name, size, found: [] });
    }
  }
  await page.reload();
  await page.getByRole("radio", { name: "Dark", exact: true, checked: true }).waitFor();

  await page.getByRole("button", { name: "Maria" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await root.getAttribute("data-theme")).toBe("light");
  await signIn(page, "James", "000111");
  expect(await root.getAttribute("data-theme")).toBe("light");
  expect(await page.evaluate("getComputedStyle(document.documentElement).fontSize")).toBe("16px");
});
