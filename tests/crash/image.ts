import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { storeFile } from "../../main/store/places.ts";
import type { Acknowledged } from "./acknowledged.ts";
import { backUp } from "./keeping.ts";
import * as operations from "./operations.ts";
import { boot, insertStick } from "./terminal.ts";
import { value } from "./value.ts";

const pageBytes = 4096;

/** A terminal's day in its data folder, with all of it exported. Answers what was acknowledged. */
export async function liveADay(bench: operations.Bench): Promise<readonly Acknowledged[]> {
  insertStick(bench.place);
  const acknowledged = [value(await operations.takeIn(bench.place))];
  const terminal = value(await boot(bench.place));
  const { attempt, exportAll, openHint, openLesson, saveDraft, signIn, signInAsStaff } = operations;
  for (const operation of [signIn, openLesson, openHint, attempt, saveDraft, signInAsStaff, exportAll]) {
    acknowledged.push(value(await operation(terminal, bench)));
  }
  await terminal.close();
  return acknowledged.filter((entry) => entry !== null);
}

/** The same, backed up, and then damaged as by a bad spot on the disk. Answers what is in the backup. */
export async function liveToDamage(bench: operations.Bench): Promise<readonly Acknowledged[]> {
  const acknowledged = [...(await liveADay(bench)), value(await backUp(bench.place))];
  const store = join(bench.place.data, storeFile);
  const bytes = readFileSync(store);
  writeFileSync(store, bytes.fill(0xaa, 3 * pageBytes, 6 * pageBytes));
  return acknowledged.filter((entry) => entry !== null);
}
