// Exports to /mnt, which is small: once to all its room, then to less and less of it, then to all of it again. Tells
// what each attempt left. Run by small-disk.ts.

import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBundle } from "../../../bundle/bundle.ts";
import { makeBootId } from "../../../bundle/fresh.ts";
import { systemClock as clock } from "../../../main/clock.ts";
import { exportProgress } from "../../../main/export/export.ts";
import { quietJob } from "../../../main/export/job.ts";
import { holdIdentities, openIdentities, presentOf } from "../../../main/identity.ts";
import { provision } from "../../../main/provision.ts";
import { openFacilityStore } from "../../../main/store/facility.ts";
import { openLog } from "../../../main/store/log.ts";
import { openStore } from "../../../main/store/open.ts";
import { openReceipts } from "../../../main/store/receipts.ts";
import { makeProvisioning } from "../provisioned.ts";

const stick = "/mnt";
const data = mkdtempSync(join(tmpdir(), "foothold-test-"));
const store = openStore(data);
const identities = await openIdentities(data);
if (!store.ok || !identities.ok) throw new Error("no store");
const ids = identities.value.map(({ id }) => id);
const log = openLog(store.value.db, ids, makeBootId(), clock);
const receipts = openReceipts(store.value.db);
const facility = openFacilityStore(store.value.db);
const { provisioning, reader } = await makeProvisioning();
provision({ facility, log, identity: presentOf(identities.value) }, provisioning);
for (let i = 0; i < 60; i++) {
  // Random, so that it cannot be compressed away.
  const clockClaim = randomBytes(1000).toString("base64");
  log.append({ kind: "storeRestored", body: { setAside: clockClaim, backup: null, to: 0 } }, null);
}
const record = facility.get();
if (!record) throw new Error("not provisioned");
const exportOnce = () =>
  exportProgress(
    { clock, identities: holdIdentities(data, identities.value), log, receipts },
    record,
    stick,
    quietJob(new AbortController().signal),
  );

const ballast = join(stick, "ballast");
const { bavail, bsize } = statfsSync(stick);
const whole = await exportOnce();
if (!whole.ok || whole.value.kind !== "written") throw new Error("the whole stick is too small");
const needed = statSync(whole.value.files[0]?.file ?? "").size;
rmSync(whole.value.files[0]?.file ?? "");

const outcomes: { room: number; refusal: string; sentence: string; left: string[]; noted: boolean }[] = [];
for (let room = 0; room * bsize < needed; room++) {
  writeFileSync(ballast, Buffer.alloc((bavail - room) * bsize));
  const before = log.last();
  const done = await exportOnce();
  outcomes.push({
    room: room * bsize,
    refusal: done.ok ? "none" : done.refusal.kind,
    sentence: done.ok ? "" : done.refusal.sentence,
    left: readdirSync(stick).filter((name) => name !== "ballast"),
    noted: log.last() !== before,
  });
  rmSync(ballast);
}

const again = await exportOnce();
const file = again.ok && again.value.kind === "written" ? again.value.files[0]?.file : undefined;
const read = file === undefined ? null : await readBundle(readFileSync(file), reader);
console.log(
  JSON.stringify({
    needed,
    outcomes,
    again: read?.ok ? read.value.events.length : 0,
    left: readdirSync(stick).length,
    last: log.last(),
  }),
);
store.value.close();
rmSync(data, { recursive: true });
