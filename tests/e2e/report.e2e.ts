import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, onTestFinished, test } from "vitest";
import { reportPage } from "../../curriculum/report/page.ts";
import { changed, good, one, two } from "../curriculum/course-on-disk.ts";
import { proven } from "../curriculum/proven.ts";
import { temporaryFolder } from "../support/folder.ts";
import { launch } from "./app.ts";

const script = "<script>document.title = 'hacked'</script>";
const image = '<img src=\\"https://example.org/x.png\\" onerror=\\"document.title = \'hacked\'\\">';

/** Weak, broken and strong exercises, in texts that would be a page's own code if they were not escaped. */
async function reportFile(): Promise<string> {
  let tree = changed(
    good,
    `${one}/solution/main.js`,
    "return a + b;",
    `if (a > 1000) return "${script}";\n  return a + b;`,
  );
  tree = changed(tree, "course.yaml", "title: { en: Small }", `title: { en: "Small ${script}" }`);
  tree = changed(tree, `${two}/exercise.yaml`, "belief: belief-answer-only", `belief: "${image}"`);
  tree = changed(tree, `${two}/exercise.yaml`, 'earns: "5"', `earns: "${image}"`);
  const { course, proof } = await proven(tree);
  const file = join(temporaryFolder(), "report.html");
  writeFileSync(file, reportPage(course, proof, "today"));
  return file;
}

test("the report of a proof is a page by itself, safe and accessible, in light, dark and on a small screen", async () => {
  const address = pathToFileURL(await reportFile()).href;
  const browser = await launch();
  onTestFinished(() => browser.close());
  for (const [colorScheme, width] of [
    ["light", 1366],
    ["dark", 1366],
    ["light", 420],
  ] as const) {
    // Axe puts its own script into the page, which the page's policy would refuse; what is tried below has that policy.
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 768 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await context.close();
  }
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  expect(await page.title()).toBe(`Small ${script}: proof`);
  expect(await page.locator("script, img").count()).toBe(0);
  expect(asked).toEqual([address]);

  // A mark leads to what is folded away, and opens it.
  await page.evaluate('document.querySelector("#add-two").closest("details").open = false');
  await page.locator('.map a[href="#add-two"]').click();
  await page.locator("#add-two").getByText("What each check turns away").waitFor({ state: "visible" });
});
