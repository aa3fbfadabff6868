import type { Page } from "playwright";

/** What people do at the screen, by the names that they see. */

export async function signIn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole("radio", { name }).check();
  await page.getByLabel(`PIN of ${name}`).fill(pin);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: new RegExp(`, ${name}\\.$`) }).waitFor();
}

export async function signInAsStaff(page: Page, secret: string): Promise<void> {
  await page.getByRole("button", { name: "Staff sign-in" }).click();
  await page.getByLabel("Staff secret").fill(secret);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: "Carry progress to the facility" }).waitFor();
}

export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
}

/** The editor's own hidden field, once the editor can be used. */
export async function editor(page: Page) {
  const field = page.getByRole("textbox", { name: /^Editor, / });
  await field.waitFor({ state: "attached" });
  return field;
}

/**
 * Replaces the program by typing it. The editor indents by itself, and closes brackets by itself: what is left of those
 * after the last key is removed, as a person would.
 */
export async function typeProgram(page: Page, text: string): Promise<void> {
  await (await editor(page)).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  for (const [at, line] of text.split("\n").entries()) {
    if (at > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(line.trim());
  }
  await page.keyboard.press("Control+Shift+End");
  await page.keyboard.press("Delete");
}

/** What the editor shows, with plain spaces. */
export async function programShown(page: Page): Promise<string> {
  await editor(page);
  const lines = await page.locator(".view-line").allInnerTexts();
  return lines.join("\n").replaceAll("\u00a0", " ");
}

export async function waitSaved(page: Page): Promise<void> {
  await page.getByText(/^Saved \d/).waitFor();
}

/** Opens the first lesson on functions, whose first exercise is a program to write. */
export async function openFunctions(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Module \d+: Functions(?! as values)/ }).click();
  await page.getByRole("link", { name: /^A function answers/ }).click();
}

/** Presses Tab, or backwards, until what has the focus has a name that begins with this one, as a person looks for it. */
export async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(`(() => {
      const at = document.activeElement;
      const label = at?.labels?.[0]?.innerText ?? at?.getAttribute("aria-label") ?? at?.innerText ?? "";
      return label.trim();
    })()`);
    if (String(focused).startsWith(name)) return;
    passed.push(String(focused));
  }
  throw new Error(`${key} never came to "${name}", only to: ${passed.join(", ")}`);
}
