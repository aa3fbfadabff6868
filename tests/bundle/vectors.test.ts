import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  type BundleRefusal,
  type ByteSource,
  bytesSource,
  type ContentFile,
  type OpenedBundle,
  openBundle,
  openContent,
  openReturn,
} from "../../bundle/bundle.ts";
import { canonicalJson } from "../../bundle/canonical.ts";
import { enrolmentSecret } from "../../bundle/enrolment.ts";
import type { EventRecord } from "../../bundle/event.ts";
import { facilityId } from "../../bundle/ids.ts";
import { type AgeIdentity, signingKey } from "../../bundle/keys.ts";
import { ok, type Result } from "../../bundle/std.ts";
import keys from "../vectors/bundle/keys.json" with { type: "json" };

const folder = join(import.meta.dirname, "../vectors/bundle");
type Entry = {
  file: string;
  reader: "progress" | "return" | "content";
  outcome: string;
  told: string;
  why: string;
  records?: string;
};
const index: Entry[] = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));

const facility = {
  facility: facilityId.parse(keys.facility.id),
  identities: [keys.facility.age.identity as AgeIdentity],
  enrolments: [enrolmentSecret.parse(keys.facility.enrolment)],
  isEnrolled: () => false,
};
const terminal = {
  facility: facility.facility,
  succession: null,
  identities: [keys.terminal.age.identity as AgeIdentity],
};
const publishers = [signingKey.parse(keys.publisher.signing.publicKey)];

type Opened = Result<AsyncIterable<Result<unknown, BundleRefusal>>, BundleRefusal>;
const open: Record<Entry["reader"], (source: ByteSource) => Promise<Opened>> = {
  async progress(source) {
    const opened = await openBundle(source, facility);
    return opened.ok ? ok(oneByOne(opened.value)) : opened;
  },
  async return(source) {
    const opened = await openReturn(source, terminal);
    return opened.ok ? ok(opened.value.records()) : opened;
  },
  async content(source) {
    const opened = await openContent(source, { publishers });
    return opened.ok ? ok(opened.value.files()) : opened;
  },
};

/** The events of a progress bundle, each by itself. */
async function* oneByOne(bundle: OpenedBundle): AsyncGenerator<Result<EventRecord, BundleRefusal>> {
  for await (const run of bundle.runs()) {
    if (!run.ok) return yield run;
    for (const { event, bodyText } of run.value) {
      expect(bodyText).toBe(canonicalJson(event.body));
      yield ok(event);
    }
  }
}

test("every file is in the index and the other way round", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".foothold"));
  expect(files.sort()).toEqual(index.map(({ file }) => file).sort());
});

test.each(index)("$file is $outcome: $why", async ({ file, reader, outcome, told, records }) => {
  const opened = await open[reader](bytesSource(readFileSync(join(folder, file))));
  expect(opened.ok, "seen on opening").toBe(told === "inside");
  expect(outcome === "taken").toBe(records !== undefined);
  if (!opened.ok) return expect(opened.refusal.kind).toBe(outcome);
  const read: unknown[] = [];
  for await (const record of opened.value) {
    if (!record.ok) return expect(record.refusal.kind).toBe(outcome);
    read.push(record.value);
  }
  expect(outcome).toBe("taken");
  const expected = readFileSync(join(folder, records ?? ""), "utf8")
    .split("\n")
    .slice(0, -1);
  const asFile = ({ path, encoding, text }: { path: string; encoding: BufferEncoding; text: string }) =>
    ({ path, bytes: Buffer.from(text, encoding) }) satisfies ContentFile;
  const parsed = expected.map((line) => JSON.parse(line));
  expect(read).toEqual(reader === "content" ? parsed.map(asFile) : parsed);
  if (reader === "progress") expect(read.map((record) => canonicalJson(record as never))).toEqual(expected);
});
