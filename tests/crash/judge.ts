import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../../main/clock.ts";
import { countIdentities } from "../../main/identity.ts";
import { openTerminalStore } from "../../main/open-terminal-store.ts";
import { seal } from "../../main/seal.ts";
import { sealFile, storeFile } from "../../main/store/places.ts";
import type { Found } from "./found.ts";

/** After a restore: what was damaged lies beside as it was, and the restore happened once. */
export function checkRestored(data: string, damaged: Buffer, { events }: Found): readonly string[] {
  const aside = readdirSync(data).filter((name) => /^terminal\.damaged-.*\.sqlite$/.test(name));
  const [only] = aside;
  const torn: string[] = [];
  if (!only || aside.length > 1)
    torn.push(`${aside.length} damaged records are set aside, and one was damaged`);
  else if (!readFileSync(join(data, only)).equals(damaged)) torn.push(`${only} is not as it was found`);
  const told = events.filter(({ kind }) => kind === "storeRestored").length;
  const identities = countIdentities(data);
  if (told !== 1 || identities !== 2)
    torn.push(`restored ${told} times, and there are ${identities} identities`);
  return torn;
}

/** True if a sealing has begun, so nothing is kept but the facility. */
export function isSealing(data: string): boolean {
  return existsSync(join(data, sealFile)) || !existsSync(join(data, storeFile));
}

/** Finishes a sealing that was cut off, as the next one does; then a copy of the folder must start as a new terminal. */
export async function checkSealed(data: string, secrets: readonly string[]): Promise<readonly string[]> {
  const torn: string[] = [];
  if (existsSync(join(data, sealFile))) {
    const sealed = await seal(data, null);
    if (!sealed.ok) return [`the sealing cannot be finished: ${sealed.refusal.sentence}`];
    if (sealed.value.left.length > 0) torn.push(`the sealing leaves ${sealed.value.left.join(", ")}`);
  }
  torn.push(
    ...secrets.filter((each) => holds(data, each)).map((each) => `"${each}" is still in the sealed folder`),
  );
  const started = await openTerminalStore(data, {}, systemClock);
  if (!started.ok) return [...torn, `what was sealed does not start: ${started.refusal.sentence}`];
  const { close, facility, log } = started.value;
  if (facility.get() === null) torn.push("what was sealed knows its facility no more");
  if (facility.students().length > 0 || log.former.length > 0)
    torn.push("what was sealed knows more than its facility");
  close();
  return torn;
}

function holds(folder: string, text: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .some((file) => statSync(file).isFile() && readFileSync(file, "latin1").includes(text));
}
