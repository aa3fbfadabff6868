import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allParts, buildStale } from "./build.ts";
import { readAnswers, readArchive } from "./package-contents.ts";
import { judgeFuses } from "./package-fuses.ts";
import { judgePackage } from "./package-rules.ts";
import { runPackaged } from "./package-run.ts";
import { writeStubElectron } from "./package-stub.ts";

/**
 * `npm run package:check`: builds the Linux package by `electron-builder.yml` around a stand-in for Electron, so it needs
 * no network and no Electron, then looks inside it and starts it. Ends with 0 when it may ship, 1 with a line for each
 * finding.
 */
const top = join(import.meta.dirname, "..");

await buildStale(allParts, console.log);
const folder = mkdtempSync(join(tmpdir(), "foothold-package-"));
// At the very end, also when a packaged worker takes this process down with it.
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const findings = await check(folder);
for (const finding of findings) console.error(`✗ ${finding}`);
console.log(
  findings.length === 0 ? "The package may ship." : `${findings.length} findings: the package may not ship.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;

async function check(work: string): Promise<readonly string[]> {
  const electron = join(work, "electron");
  writeStubElectron(electron, electronVersion());
  const builder = spawnSync(
    process.execPath,
    [
      fileURLToPath(import.meta.resolve("electron-builder/cli.js")),
      ...["--linux", "dir", "--x64", "--publish", "never", "--config", join(top, "electron-builder.yml")],
      `-c.electronDist=${electron}`,
      `-c.directories.output=${join(work, "dist")}`,
    ],
    {
      cwd: top,
      encoding: "utf8",
      timeout: 110_000,
    },
  );
  if (builder.status !== 0) return [`electron-builder did not finish: ${builder.stdout}${builder.stderr}`];
  const program = join(work, "dist", "linux-unpacked");
  const resources = join(program, "resources");
  const files = readArchive(join(resources, "app.asar"));
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  console.log(`Looked into ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB.`);
  const seen = [
    ...judgePackage(files, readAnswers(join(top, "curriculum", "courses"))),
    ...(await judgeFuses(join(program, "foothold"))),
  ];
  if (seen.length > 0) return seen;
  mkdirSync(join(work, "run"));
  return runPackaged(resources, join(work, "run"));
}

function electronVersion(): string {
  const { version } = JSON.parse(readFileSync(join(top, "node_modules", "electron", "package.json"), "utf8"));
  return version;
}
