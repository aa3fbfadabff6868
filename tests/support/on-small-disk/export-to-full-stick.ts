// Exports more than fits to /mnt, which is small. Run by small-disk.ts.

import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBootId } from "../../../bundle/fresh.ts";
import { systemClock as clock } from "../../../main/clock.ts";
import { exportProgress } from "../../../main/export/export.ts";
import { openIdentities, presentOf } from "../../../main/identity.ts";
import { provision } from "../../../main/provision.ts";
import { openFacilityStore } from "../../../main/store/facility.ts";
import { openLog } from "../../../main/store/log.ts";
import { openStore } from "../../../main/store/open.ts";
import { makeProvisioning } from "../provisioned.ts";

const data = mkdtempSync(join(tmpdir(), "foothold-test-"));
const store = openStore(data);
const identities = await openIdentities(data);
if (!store.ok || !identities.ok) throw new Error("no store");
const log = openLog(
  store.value.db,
  identities.value.map(({ id }) => id),
  makeBootId(),
  clock,
);
const facility = openFacilityStore(store.value.db);
provision({ facility, log, identity: presentOf(identities.value) }, (await makeProvisioning()).provisioning);
for (let i = 0; i < 100; i++) {
  // Random, so that it cannot be compressed away.
  log.append(
    { kind: "exportMade", body: { from: 1, to: 1, file: randomBytes(1000).toString("base64") } },
    null,
  );
}
const before = log.last();
const record = facility.get();
if (!record) throw new Error("not provisioned");
const done = await exportProgress({ clock, identity: presentOf(identities.value), log }, record, "/mnt");
console.log(
  JSON.stringify({
    refusal: done.ok ? "none" : done.refusal.kind,
    sentence: done.ok ? "" : done.refusal.sentence,
    left: readdirSync("/mnt"),
    exported: log.last() !== before,
  }),
);
store.value.close();
rmSync(data, { recursive: true });
