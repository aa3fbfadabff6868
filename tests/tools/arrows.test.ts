import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";

const top = join(import.meta.dirname, "..", "..");
const rooms = ["bundle", "curriculum", "sandbox", "main", "renderer", "facility", "tests", "tools"];

/** Rules that one file breaks, in a house of its own under the project's own rules. */
function broken(file: string, text: string): readonly string[] {
  const house = temporaryFolder();
  for (const room of rooms) mkdirSync(join(house, room));
  cpSync(join(top, ".dependency-cruiser.mjs"), join(house, ".dependency-cruiser.mjs"));
  symlinkSync(join(top, "node_modules"), join(house, "node_modules"));
  writeFileSync(join(house, "package.json"), '{"type":"module"}');
  for (const path of [...targets, file]) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), "export type T = 1;\nexport const t = 1;\n");
  }
  writeFileSync(join(house, file), text);
  const cruiser = join(top, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");
  const { stdout } = spawnSync(process.execPath, [cruiser, "--output-type", "json", ...rooms], {
    cwd: house,
    encoding: "utf8",
  });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))];
}

const targets = [
  "bundle/std.ts",
  "bundle/keys.ts",
  "curriculum/schema.ts",
  "curriculum/load.ts",
  "sandbox/verdict.ts",
  "sandbox/grader.ts",
  "main/contract.ts",
  "main/boot.ts",
  "main/shells/electron/index.ts",
  "main/shells/chromium/index.ts",
  "renderer/app.ts",
  "facility/collect.ts",
  "tests/support.ts",
  "tools/build.ts",
];

const value = (path: string) => `import { t } from "${path}";\nexport const u = t;\n`;
const type = (path: string) => `import type { T } from "${path}";\nexport type U = T;\n`;

test.each([
  ["bundle/x.ts", value("../curriculum/schema.ts"), "bundle-imports"],
  ["bundle/x.ts", type("../main/boot.ts"), "bundle-imports"],
  ["bundle/x.ts", value("node:fs"), "bundle-touches-no-disk"],
  ["curriculum/x.ts", value("../bundle/keys.ts"), "curriculum-imports"],
  ["curriculum/x.ts", type("../sandbox/verdict.ts"), "curriculum-imports"],
  ["sandbox/x.ts", value("../curriculum/load.ts"), "sandbox-imports"],
  ["sandbox/x.ts", value("../bundle/keys.ts"), "sandbox-imports"],
  ["sandbox/x.ts", value("node:net"), "sandbox-touches-no-network"],
  ["main/x.ts", value("../facility/collect.ts"), "main-imports"],
  ["main/x.ts", value("../renderer/app.ts"), "main-imports"],
  ["main/x.ts", type("electron"), "only-the-electron-shell-knows-electron"],
  ["main/x.ts", value("./shells/chromium/index.ts"), "main-does-not-know-its-shells"],
  ["main/shells/electron/x.ts", value("../chromium/index.ts"), "shells-apart"],
  ["facility/x.ts", value("../main/boot.ts"), "facility-imports"],
  ["facility/x.ts", type("../main/contract.ts"), "facility-imports"],
  ["renderer/x.ts", type("../main/boot.ts"), "renderer-imports"],
  ["renderer/x.ts", type("../bundle/keys.ts"), "renderer-imports"],
  ["renderer/x.ts", value("../main/contract.ts"), "renderer-imports-types-only"],
  ["renderer/x.ts", value("../tools/build.ts"), "no-product-imports-tools"],
  ["tools/x.ts", value("../tests/support.ts"), "nobody-imports-tests"],
])("%s may not say %j", (file, text, rule) => {
  expect(broken(file, text)).toContain(rule);
});

test.each([
  ["curriculum/x.ts", value("../bundle/std.ts")],
  ["sandbox/x.ts", value("../curriculum/schema.ts")],
  ["main/x.ts", value("../sandbox/grader.ts")],
  ["main/shells/electron/x.ts", type("electron")],
  ["facility/x.ts", value("../bundle/keys.ts")],
  ["renderer/x.ts", type("../main/contract.ts")],
])("%s may say %j", (file, text) => {
  expect(broken(file, text)).toEqual([]);
});
