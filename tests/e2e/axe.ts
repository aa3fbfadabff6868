import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";

/** What axe finds, each as a line. Monaco's own inner nodes are left out: we cannot mend them. */
export async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(".monaco-aria-container").analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
