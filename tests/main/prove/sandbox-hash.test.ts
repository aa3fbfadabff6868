import { appendFileSync, copyFileSync, cpSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashSandbox } from "../../../main/cli/prove/sandbox-hash.ts";
import { built } from "../../../main/config/built.ts";
import { temporaryFolder } from "../../support/folder.ts";

const top = join(import.meta.dirname, "..", "..", "..");

test("the same bytes are the same sandbox wherever they lie, and one byte more or another name is another", () => {
  const folder = temporaryFolder();
  cpSync(join(top, "sandbox"), join(folder, "sandbox"), { recursive: true });
  const library = join(folder, "library.js");
  copyFileSync(built.worker, library);
  const hash = () => hashSandbox({ worker: join(folder, "sandbox", "worker.ts"), library });
  const first = hash();
  expect(hashSandbox({ worker: built.worker, library })).toBe(first);

  const seen = [first];
  appendFileSync(join(folder, "sandbox", "words", "say.ts"), " ");
  seen.push(hash());
  renameSync(join(folder, "sandbox", "budget.ts"), join(folder, "sandbox", "budgets.ts"));
  seen.push(hash());
  appendFileSync(library, " ");
  seen.push(hash());
  expect(new Set(seen).size).toBe(4);
});
