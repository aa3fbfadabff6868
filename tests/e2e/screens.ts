import type { Page } from "playwright";
import { editor, openFunctions, signInAsStaff } from "./steps.ts";

/** Where a round through the screens stands: signed out before the first of a student's, signed in as that student after. */
interface Round {
  readonly page: Page;
  readonly staffSecret: string;
}

const goTo = async (page: Page, place: string, heading: string | RegExp) => {
  await page.evaluate(`location.hash = ${JSON.stringify(`#${place}`)}`);
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
};

const goToStaff = async (page: Page, part: string, heading: string) => {
  await page.getByRole("navigation", { name: "Staff" }).getByRole("button", { name: part }).click();
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
};

/**
 * Every screen of the student Maria and of staff, in an order in which each can be come to from the one before. A new
 * screen is one more line: it is then looked at in every theme, magnified, and with large text.
 */
export const screens: readonly (readonly [name: string, open: (round: Round) => Promise<unknown>])[] = [
  ["home", ({ page }) => goTo(page, "/", /, Maria\.$/)],
  ["settings", ({ page }) => goTo(page, "/settings", "Settings")],
  [
    "look up",
    async ({ page }) => {
      await goTo(page, "/", /, Maria\.$/);
      await page.keyboard.press("F1");
      await page.getByRole("searchbox").or(page.getByRole("textbox")).first().waitFor();
    },
  ],
  [
    "lesson",
    async ({ page }) => {
      await page.keyboard.press("Escape");
      await openFunctions(page);
      await editor(page);
    },
  ],
  [
    "locked",
    async ({ page }) => {
      await page.evaluate(
        'fetch("/call/session:lock", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })',
      );
      await page.reload();
      await page.getByRole("heading", { name: "Locked" }).waitFor();
    },
  ],
  [
    "sign-in",
    async ({ page }) => {
      await page.getByRole("button", { name: /^I am not Maria/ }).click();
      await page.getByRole("heading", { name: "Sign in" }).waitFor();
    },
  ],
  ["staff", ({ page, staffSecret }) => signInAsStaff(page, staffSecret)],
  ["staff: students", ({ page }) => goToStaff(page, "Students", "Students of this terminal")],
  ["staff: terminal", ({ page }) => goToStaff(page, "This terminal", "This terminal")],
  ["staff: deeds", ({ page }) => goToStaff(page, "What staff did", "What staff did here")],
  ["staff: leave", ({ page }) => goToStaff(page, "Leave the kiosk", "Leave the kiosk")],
];
