// Fills /mnt, uses the reserve up, makes room, and tells what was saved meanwhile. Run by small-disk.ts.
import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { makeBootId, makeStudentId } from "../../../bundle/fresh.ts";
import type { WallMs } from "../../../bundle/std.ts";
import type { ExerciseId } from "../../../curriculum/schema.ts";
import { systemClock } from "../../../main/clock.ts";
import { openIdentities } from "../../../main/identity.ts";
import { openDrafts } from "../../../main/store/drafts.ts";
import { openLog } from "../../../main/store/log.ts";
import { openStore } from "../../../main/store/open.ts";
import { openReserve } from "../../../main/store/reserve.ts";
import { openThrottle } from "../../../main/store/throttle.ts";
import { storeTrouble } from "../../../main/store/trouble.ts";

const folder = "/mnt/data";
const store = openStore(folder);
const identities = await openIdentities(folder);
if (!store.ok || !identities.ok) throw new Error("no store");
const { db } = store.value;
const reserve = openReserve(folder);
const ids = identities.value.map(({ id }) => id);
const log = openLog(db, ids, makeBootId(), systemClock, reserve.within);
const drafts = openDrafts(db, reserve.within);
const throttle = openThrottle(db, reserve.within);
const student = makeStudentId();
await reserve.restock();
const atStart = reserve.state();

let acknowledged = 0;
const fact = { kind: "exportMade", body: { from: 1, to: 1, file: "x".repeat(2_000) } } as const;
function append(): void {
  log.append(fact, student);
  acknowledged += 1;
}
function fill(name: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(`/mnt/${name}`, Buffer.alloc(bavail * bsize));
}
/** What a write did while no room was left but the reserve. */
function whenFull(write: () => void): boolean {
  fill(`ballast-${Math.random()}`);
  const hadReserve = existsSync(`${folder}/reserve`);
  // The pages that the journal has are used up first.
  while (existsSync(`${folder}/reserve`)) write();
  return hadReserve;
}
const saved: Record<string, boolean> = {};
const files = () => ({ "main.js": `${Math.random()}`.repeat(500) });
const writes = {
  log: append,
  draft: () =>
    drafts.put(student, "an-exercise" as ExerciseId, { files: files(), savedAtMs: 0 as WallMs }, "handedIn"),
  throttle: () => throttle.begin(`${Math.random()}`.repeat(50), 0 as WallMs),
};
let factsInReserve = 0;
for (const [name, write] of Object.entries(writes)) {
  saved[name] = whenFull(write);
  if (name !== "throttle") {
    for (const file of ballasts()) rmSync(file);
    await reserve.restock();
  }
}
const full = reserve.state();
let refusal: string | undefined;
try {
  for (; ; factsInReserve++) append();
} catch (error) {
  refusal = storeTrouble(error)?.kind;
}
for (const file of ballasts()) rmSync(file);
await reserve.restock();
const afterRoom = reserve.state();
const kept = log.last();
store.value.close();
console.log(
  JSON.stringify({
    atStart,
    savedInReserve: saved,
    whenFull: full,
    factsInReserve,
    refusal,
    afterRoom,
    acknowledged,
    kept,
  }),
);

function ballasts(): readonly string[] {
  return readdirSync("/mnt")
    .filter((name) => name.startsWith("ballast"))
    .map((name) => `/mnt/${name}`);
}
