import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { allParts, buildStale } from "./build.ts";
import { ensureBrowser } from "./ensure-browser.ts";

/** `npm test`, once everything is installed: what a reviewer would check, then every test there is. */
const top = join(import.meta.dirname, "..");
const report = join(top, ".cache", "tests.json");

function step(name: string, args: readonly string[]): void {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: top, stdio: "inherit" });
  if (status === 0) return;
  console.error(`\n${name} did not pass.`);
  closingLine();
  process.exit(1);
}

/** Every test counts, so the number that did not pass is never hidden behind the first failure's text. */
function closingLine(): void {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
    console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  } catch {
    // The tests did not get as far as a report; what stopped them stands above.
  }
}

/**
 * The files that were not run to their end, where nothing else is wrong: Node itself has crashed in them, which says nothing
 * of our code. Empty when a test failed.
 */
function unfinishedFiles(): readonly string[] {
  const { numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    readonly numFailedTests: number;
    readonly testResults: readonly {
      readonly name: string;
      readonly status: string;
      readonly assertionResults: readonly { readonly status: string }[];
    }[];
  };
  if (numFailedTests > 0) return [];
  return testResults
    .filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.some((one) => one.status === "pending"),
    )
    .map(({ name }) => name);
}

rmSync(report, { force: true });
ensureBrowser();
step("Types, lint, import directions, dead code", [join(top, "tools", "check.ts")]);
console.log("\n== Build");
await buildStale(allParts, console.log);
step("The course", [join(top, "main", "cli", "index.ts"), "curriculum", "check"]);
step("The package, around a stand-in for Electron", [join(top, "tools", "package-check.ts")]);
const vitest = (...files: readonly string[]): readonly string[] => [
  join(top, "node_modules", "vitest", "vitest.mjs"),
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...files,
];
const { status } = spawnSync(process.execPath, vitest(), { cwd: top, stdio: "inherit" });
closingLine();
if (status !== 0) {
  const unfinished = unfinishedFiles();
  if (unfinished.length === 0) {
    console.error("\nUnit, integration and end-to-end tests did not pass.");
    process.exit(1);
  }
  console.log(
    `\nNo test failed, but the process of these files ended in their midst: ${unfinished.join(", ")}`,
  );
  step("These files once more", vitest(...unfinished));
  closingLine();
}
