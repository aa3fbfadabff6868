// Fills /mnt with facts until the disk is full, makes room, and tells what is there. Run by small-disk.ts.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { chainStart, eventHash } from "../../../bundle/event.ts";
import { makeBootId } from "../../../bundle/fresh.ts";
import { systemClock } from "../../../main/clock.ts";
import { openIdentities } from "../../../main/identity.ts";
import { openLog } from "../../../main/store/log.ts";
import { openStore } from "../../../main/store/open.ts";
import { storeTrouble } from "../../../main/store/trouble.ts";

const folder = "/mnt/data";
const ballast = "/mnt/ballast";
writeFileSync(ballast, Buffer.alloc(400_000));

async function open() {
  const store = openStore(folder);
  if (!store.ok) throw new Error(store.refusal.sentence);
  const identities = await openIdentities(folder);
  if (!identities.ok) throw new Error(identities.refusal.sentence);
  return {
    ...store.value,
    id: identities.value[0].id,
    log: openLog(
      store.value.db,
      identities.value.map(({ id }) => id),
      makeBootId(),
      systemClock,
    ),
  };
}

let acknowledged = 0;
let refusal: string | undefined;
const first = await open();
try {
  for (;;) {
    first.log.append({ kind: "exportMade", body: { from: 1, to: 1, file: "x".repeat(2000) } }, null);
    acknowledged += 1;
  }
} catch (error) {
  refusal = storeTrouble(error)?.kind;
}
rmSync(ballast);
if (existsSync(ballast)) throw new Error("no room was made");
first.close();

const second = await open();
let prev = chainStart(second.id);
let chainHolds = true;
let kept = 0;
for (const event of second.log.read(1, second.log.last())) {
  chainHolds &&= event.prev === prev && event.hash === eventHash(event) && event.seq === kept + 1;
  prev = event.hash;
  kept += 1;
}
second.close();
console.log(JSON.stringify({ refusal, acknowledged, kept, chainHolds }));
