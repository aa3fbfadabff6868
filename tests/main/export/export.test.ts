import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBundle } from "../../../bundle/bundle.ts";
import { makeStudentId } from "../../../bundle/fresh.ts";
import type { ExportReport } from "../../../main/carrying.ts";
import { exportProgress } from "../../../main/export/export.ts";
import { openJobs, quietJob } from "../../../main/export/job.ts";
import { renewIdentity } from "../../../main/identity.ts";
import { provision } from "../../../main/provision.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { makeProvisioning } from "../../support/provisioned.ts";
import { onSmallDisk } from "../../support/small-disk.ts";
import { storeIn } from "../../support/store.ts";

async function provisionedStore(folder = temporaryFolder()) {
  const store = await storeIn(folder);
  const { provisioning, reader } = await makeProvisioning();
  const done = provision(store, provisioning);
  const facility = store.facility.get();
  if (!done.ok || !facility) throw new Error("not provisioned");
  return { ...store, record: facility, reader };
}

type Provisioned = Awaited<ReturnType<typeof provisionedStore>>;

const exportTo = (store: Provisioned, folder: string) =>
  exportProgress(store, store.record, folder, quietJob(new AbortController().signal));

function written(done: Awaited<ReturnType<typeof exportTo>>) {
  if (!done.ok) throw new Error(done.refusal.sentence);
  if (done.value.kind !== "written") throw new Error(done.value.kind);
  return done.value as Extract<ExportReport, { kind: "written" }>;
}

const signedIn = { kind: "signedIn", body: {} } as const;

test("the facility reads out of the file what the log holds, and the export is a fact itself", async () => {
  const store = await provisionedStore();
  for (let i = 0; i < 600; i++) store.log.append(signedIn, null);
  const stick = temporaryFolder();
  const report = written(await exportTo(store, stick));
  expect(report).toMatchObject({ from: 1, to: 601, events: 601 });
  const [file] = report.files;
  const bytes = readFileSync(file?.file ?? "");
  expect([bytes.length, bytes.length]).toEqual([file?.bytes, report.bytes]);
  const read = await readBundle(bytes, store.reader);
  if (!read.ok) throw new Error(read.refusal.sentence);
  expect(read.value.events).toEqual([...store.log.read(1, 601)]);
  expect(store.log.newest("exportMade")?.body).toEqual({ from: 1, to: 601, file: file?.file });
  expect(readdirSync(stick)).toHaveLength(1);
});

test("one student who fills the log with what compresses beyond all measure keeps nobody's work here", async () => {
  const store = await provisionedStore();
  const student = makeStudentId();
  // Control characters take six bytes each in JSON, and are the longest program that a terminal takes.
  const files = { "main.js": "\u0001".repeat(200_000) };
  for (let step = 1; step <= 115; step++) {
    store.log.append({ kind: "draftLeft", body: { exercise: "opening-hour", files, step } }, student);
  }
  store.log.append(signedIn, student);
  const report = written(await exportTo(store, temporaryFolder()));
  expect(report.files.length).toBeGreaterThan(1);
  let next = 1;
  for (const { file } of report.files) {
    const read = await readBundle(readFileSync(file), store.reader);
    if (!read.ok) throw new Error(read.refusal.sentence);
    expect(read.value.header.from).toBe(next);
    next = read.value.header.to + 1;
  }
  expect(next).toBe(store.log.last());
});

describe("without a receipt", () => {
  test("a second export repeats the first one's events", async () => {
    const store = await provisionedStore();
    const stick = temporaryFolder();
    const first = written(await exportTo(store, stick));
    store.clock.pass(60_000);
    const second = written(await exportTo(store, stick));
    expect([first, second]).toMatchObject([
      { from: 1, to: 1 },
      { from: 1, to: 2 },
    ]);
    expect(readdirSync(stick)).toHaveLength(2);
  });
});

describe("with a receipt", () => {
  test("an export begins after it, and one with nothing but housekeeping is good news and no file", async () => {
    const store = await provisionedStore();
    const stick = temporaryFolder();
    const student = makeStudentId();
    const events = [1, 2, 3].map(() => store.log.append(signedIn, student));
    const confirmed = events[1];
    const terminal = store.identity.id;
    store.receipts.take({ terminal, seq: confirmed?.seq ?? 0, hash: confirmed?.hash ?? "" });
    const report = written(await exportTo(store, stick));
    expect(report).toMatchObject({ from: 4, to: 4, events: 1 });

    const last = events[2];
    store.receipts.take({ terminal, seq: last?.seq ?? 0, hash: last?.hash ?? "" });
    store.log.append({ kind: "staffSignedIn", body: {} }, null);
    const end = store.log.last();
    expect(await exportTo(store, stick)).toEqual({ ok: true, value: { kind: "nothingNew" } });
    expect([readdirSync(stick).length, store.log.last()]).toEqual([1, end]);

    // The next student's work brings the housekeeping along.
    store.log.append(signedIn, student);
    expect(written(await exportTo(store, stick))).toMatchObject({ from: 5, to: 7 });
  });
});

test("an export of everything begins at the first event of each log, whatever was confirmed", async () => {
  const folder = temporaryFolder();
  const before = await storeIn(folder);
  const old = before.log.append(signedIn, makeStudentId());
  before.close();
  await renewIdentity(folder);
  const store = await provisionedStore(folder);
  const own = store.log.append(signedIn, makeStudentId());
  const [former] = store.identities.all();
  store.receipts.take({ terminal: former.id, seq: 1, hash: old.hash });
  store.receipts.take({ terminal: store.identity.id, seq: own.seq, hash: own.hash });
  expect(await exportTo(store, temporaryFolder())).toEqual({ ok: true, value: { kind: "nothingNew" } });
  const job = quietJob(new AbortController().signal);
  const report = written(await exportProgress(store, store.record, temporaryFolder(), job, true));
  expect(report).toMatchObject({ events: own.seq + 1, from: 1, to: own.seq });
  expect(report.files).toHaveLength(2);
  expect(store.receipts.newest(store.identity.id)?.seq).toBe(own.seq);
});

describe("after a new identity", () => {
  test("the former log goes first, under its own key, until a receipt names its last event", async () => {
    const folder = temporaryFolder();
    const before = await storeIn(folder);
    const student = makeStudentId();
    const old = [before.log.append(signedIn, student), before.log.append(signedIn, student)];
    before.close();
    await renewIdentity(folder);
    const store = await provisionedStore(folder);
    const [former] = store.identities.all();
    const stick = temporaryFolder();
    const report = written(await exportTo(store, stick));
    expect(report).toMatchObject({ events: 3, from: 1, to: 1 });
    const opened = await Promise.all(
      report.files.map(({ file }) => readBundle(readFileSync(file), store.reader)),
    );
    expect(opened).toMatchObject([
      { value: { header: { terminal: { id: former.id } }, events: old } },
      { value: { header: { terminal: { id: store.identity.id } }, events: [{ seq: 1 }] } },
    ]);

    const last = old[1];
    store.receipts.take({ terminal: former.id, seq: 2, hash: last?.hash ?? "" });
    store.clock.pass(60_000);
    expect(written(await exportTo(store, temporaryFolder())).files).toHaveLength(1);
  });
});

test.each([
  ["that is missing", () => join(temporaryFolder(), "none"), /There is no folder/],
  ["that is a file", () => aFile(), /is not a folder/],
  ["without a full path", () => "stick", /not a full path/],
])("a folder %s gets a sentence, and nothing is recorded as exported", async (_, folder, sentence) => {
  const store = await provisionedStore();
  expect(await exportTo(store, folder())).toMatchObject({
    ok: false,
    refusal: { sentence: expect.stringMatching(sentence) },
  });
  expect(store.log.newest("exportMade")).toBeNull();
});

describe("while it runs", () => {
  test.each(["writing", "flushing", "readingBack"] as const)(
    "it can be stopped while %s: no file is left, of no log, and nothing is recorded",
    async (kind) => {
      const folder = temporaryFolder();
      const before = await storeIn(folder);
      before.log.append(signedIn, makeStudentId());
      before.close();
      await renewIdentity(folder);
      const store = await provisionedStore(folder);
      for (let i = 0; i < 600; i++) store.log.append(signedIn, null);
      const stick = temporaryFolder();
      const abort = new AbortController();
      let files = 0;
      const done = await exportProgress(store, store.record, stick, {
        signal: abort.signal,
        tell(step) {
          // In the second file, when the first is whole.
          if (step.kind === "flushing") files += 1;
          const isSecond = files === 2 || (step.kind === "writing" && step.done > 100);
          if (step.kind === kind && isSecond) abort.abort();
        },
      });
      expect(done).toMatchObject({ ok: false, refusal: { kind: "stopped" } });
      expect(readdirSync(stick)).toEqual([]);
      expect(store.log.newest("exportMade")).toBeNull();
    },
  );

  test("it tells how far it is, and a second one is not begun beside it", async () => {
    const store = await provisionedStore();
    for (let i = 0; i < 600; i++) store.log.append(signedIn, null);
    const jobs = openJobs();
    const steps: unknown[] = [];
    let second: unknown;
    const done = await jobs.run(async (job) =>
      exportProgress(store, store.record, temporaryFolder(), {
        ...job,
        tell(step) {
          job.tell(step);
          steps.push(step);
          second ??= jobs.run(async () => {
            throw new Error("two at once");
          });
        },
      }),
    );
    const { bytes } = written(done);
    expect(await second).toMatchObject({ ok: false, refusal: { kind: "busy" } });
    expect(steps).toContainEqual({ kind: "writing", done: 300, total: 601 });
    expect(steps).toContainEqual({ kind: "flushing" });
    expect(steps.at(-1)).toEqual({ kind: "readingBack", done: bytes, total: bytes });
    expect(jobs.progress()).toEqual({ kind: "idle" });
  });
});

test("what a pulled stick left unfinished is removed by the next export, but not what other terminals write", async () => {
  const store = await provisionedStore();
  const stick = temporaryFolder();
  const name = (id: string) => `20260302-090000_f-00000000_${id.slice(0, 10)}_000001-000002.foothold.part`;
  const others = name("t-00000000000000000000000000");
  writeFileSync(join(stick, name(store.identity.id)), "foothold-bundle 1\n");
  writeFileSync(join(stick, others), "foothold-bundle 1\n");
  const report = written(await exportTo(store, stick));
  expect(
    readdirSync(stick)
      .map((each) => join(stick, each))
      .sort(),
  ).toEqual([join(stick, others), report.files[0]?.file].sort());
});

interface Filled {
  readonly needed: number;
  readonly outcomes: readonly { refusal: string; sentence: string; left: string[]; noted: boolean }[];
  readonly again: number;
  readonly left: number;
  readonly last: number;
}

test.skipIf(process.platform !== "linux")(
  "a stick that fills up, at whatever size, keeps no half file; the work stays, and the next export is whole",
  () => {
    const filled = onSmallDisk("128k", "tests/support/on-small-disk/export-to-full-stick.ts");
    const { again, last, left, needed, outcomes } = filled as unknown as Filled;
    expect(outcomes.length).toBe(Math.ceil(needed / 4096));
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        refusal: "badFolder",
        sentence: expect.stringContaining("not enough room"),
        left: [],
        noted: false,
      });
    }
    // All events but the one that says that this export was made.
    expect([again, left]).toEqual([last - 1, 1]);
  },
);

function aFile(): string {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  return file;
}
