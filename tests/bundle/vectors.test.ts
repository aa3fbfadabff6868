import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bytesSource, openBundle, readBundle } from "../../bundle/bundle.ts";
import { canonicalJson } from "../../bundle/canonical.ts";
import { enrolmentSecret } from "../../bundle/enrolment.ts";
import { facilityId } from "../../bundle/ids.ts";
import type { AgeIdentity } from "../../bundle/keys.ts";
import keys from "../vectors/bundle/keys.json" with { type: "json" };

const folder = join(import.meta.dirname, "../vectors/bundle");
const index: { file: string; outcome: string; told: string; why: string; events?: string }[] = JSON.parse(
  readFileSync(join(folder, "index.json"), "utf8"),
);
const reader = {
  facility: facilityId.parse(keys.facility.id),
  identities: [keys.facility.age.identity as AgeIdentity],
  enrolments: [enrolmentSecret.parse(keys.facility.enrolment)],
  isEnrolled: () => false,
};

test("every file is in the index and the other way round", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".foothold"));
  expect(files.sort()).toEqual(index.map(({ file }) => file).sort());
});

test.each(index)("$file: $outcome. $why", async ({ file, outcome, told, events }) => {
  const opened = await openBundle(bytesSource(readFileSync(join(folder, file))), reader);
  expect(opened.ok, "seen before anything is decrypted").toBe(told === "inside");

  const read = await readBundle(readFileSync(join(folder, file)), reader);
  expect(read.ok ? "taken" : read.refusal.kind).toBe(outcome);
  expect(read.ok).toBe(events !== undefined);
  if (!read.ok || events === undefined) return;
  const lines = read.value.events.map((event) => `${canonicalJson({ ...event })}\n`).join("");
  expect(lines).toBe(readFileSync(join(folder, events), "utf8"));
});
