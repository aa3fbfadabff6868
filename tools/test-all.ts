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

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

/** A machine that is shared can be so busy that a process is ended or a browser does not come up. More files than these mean more. */
const onceMoreAtMost = 3;

/**
 * The files that did not pass, where they are so few that they are worth a second run by themselves. What passes then is no
 * less a fault to be found, so each is named with what did not pass.
 */
function filesOnceMore(): readonly string[] {
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    readonly testResults: readonly FileResult[];
  };
  const failed = testResults.filter(({ status }) => status === "failed");
  if (failed.length > onceMoreAtMost) return [];
  for (const { name, assertionResults } of failed) {
    const tests = assertionResults.filter((one) => one.status === "failed").map(({ fullName }) => fullName);
    const what = tests.length === 0 ? "its process ended in its midst" : tests.join("; ");
    console.log(`\nDid not pass the first time: ${name}: ${what}`);
  }
  return failed.map(({ name }) => name);
}

rmSync(report, { force: true });
ensureBrowser();
step("Types, lint, import directions, dead code", [join(top, "tools", "check.ts")]);
console.log("\n== Build");
await buildStale(allParts, console.log);
// The course itself is proved among the tests (tests/curriculum/proof.test.ts), beside others that wait for something.
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
  const files = filesOnceMore();
  if (files.length === 0) {
    console.error("\nUnit, integration and end-to-end tests did not pass.");
    process.exit(1);
  }
  step("These files once more, by themselves", vitest(...files));
  closingLine();
  console.log(`A second run was needed for: ${files.join(", ")}. Look for the reason.`);
}
