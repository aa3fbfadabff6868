import { expect, test } from "vitest";
import { openBundle, readBundle, versionOneLimits, writeProgressBundle } from "../../bundle/bundle.ts";
import { makeAgeIdentity, recipientOf } from "../../bundle/keys.ts";
import type { WallMs } from "../../bundle/std.ts";
import { all, bundleOf, history, makePair, shortDay } from "./sample.ts";

const pair = await makePair();
const events = shortDay(pair.terminal.id, 10);

test("events that are not those announced end in an error, never in a bundle", async () => {
  for (const [wrong, complaint] of [
    [events.slice(0, 9), "announced events up to 10, got up to 9"],
    [events.toSpliced(4, 1), "event 6 does not follow on, expected 5"],
    [[...events, ...history(pair.terminal.id, [{ kind: "signedIn", body: {} }])], "does not follow on"],
    [events.with(4, { ...(events[4] ?? never()), prev: "0".repeat(64) }), "event 5 does not follow on"],
  ] as const) {
    await expect(bundleOf(pair, wrong, { from: 1, to: 10 })).rejects.toThrow(complaint);
  }
  await expect(bundleOf(pair, [])).rejects.toThrow("cannot bundle 0 events");
});

test("an event that no reader would take is not written", async () => {
  const long = history(pair.terminal.id, [
    { kind: "long", body: { text: "x".repeat(versionOneLimits.lineBytes) } },
  ]);
  await expect(bundleOf(pair, long)).rejects.toThrow("event 1 has");
});

test.each(["", "x".repeat(101)])(
  "a header that no reader would take is not written: name %j",
  async (name) => {
    await expect(bundleOf(pair, events, { terminal: { ...pair.terminal, name } })).rejects.toThrow("name");
  },
);

test("an error of the log comes out of the bundle's stream", async () => {
  async function* broken() {
    yield* events.slice(0, 5);
    throw new Error("the log cannot be read");
  }
  await expect(bundleOf(pair, events, { events: broken() })).rejects.toThrow("the log cannot be read");
});

test("each of several recipients can read it alone", async () => {
  const office = await makeAgeIdentity();
  const recipients = [await recipientOf(office), ...pair.facility.recipients];
  const bytes = await bundleOf(pair, events, { facility: { ...pair.facility, recipients } });
  for (const identity of [office, ...pair.reader.identities]) {
    const read = await readBundle(bytes, { ...pair.reader, identities: [identity] });
    expect(read).toMatchObject({ ok: true, value: { events } });
  }
});

test("two exports of the same events share no ciphertext", async () => {
  const [one, two] = [await bundleOf(pair, events), await bundleOf(pair, events)];
  expect(one.equals(two)).toBe(false);
  const header = one.indexOf("\n", 20);
  expect(one.subarray(0, header).equals(two.subarray(0, header))).toBe(true);
});

test("neither names nor programs of students can be read from outside", async () => {
  const facts = [{ kind: "ofALaterVersion", body: { secret: "the word that nobody may see" } }];
  const bytes = await bundleOf(pair, history(pair.terminal.id, facts));
  expect(bytes.includes("the word that nobody may see")).toBe(false);
});

test("it is written and read in pieces: nobody asks for all events at once", async () => {
  const many = shortDay(pair.terminal.id, 3000);
  let asked = 0;
  function* counted() {
    for (const event of many) {
      asked++;
      yield event;
    }
  }
  const pieces = writeProgressBundle({
    facility: pair.facility,
    terminal: pair.terminal,
    enrolment: pair.enrolment,
    from: 1,
    to: many.length,
    events: counted(),
    createdMs: 0 as WallMs,
  });
  const first = await pieces.next();
  expect(first.value?.toString()).toContain("foothold-bundle 1\n");
  expect(asked).toBeLessThan(many.length);
  const rest = await all(pieces);
  const bytes = Buffer.concat([first.value ?? never(), ...rest]);
  const source = {
    length: bytes.length,
    *read(from: number, to: number) {
      for (let at = from; at < to; at += 1000) {
        yield bytes.subarray(at, Math.min(at + 1000, to));
      }
    },
  };
  const opened = await openBundle(source, pair.reader);
  if (!opened.ok) throw new Error(opened.refusal.detail);
  const read = await all(opened.value.runs());
  const seqs = read.flatMap((run) => (run.ok ? run.value : [])).map(({ event }) => event.seq);
  expect(read.at(-1)?.ok).toBe(true);
  expect(seqs).toEqual(many.map(({ seq }) => seq));
});

test("a reader may stop early", async () => {
  const opened = await openBundle(
    { length: (await bytes).length, read: (from, to) => pieces(from, to) },
    pair.reader,
  );
  if (!opened.ok) throw new Error(opened.refusal.detail);
  for await (const run of opened.value.runs()) {
    expect(run.ok && run.value[0]?.event.seq).toBe(1);
    break;
  }
});
const bytes = bundleOf(pair, events);
async function* pieces(from: number, to: number) {
  yield (await bytes).subarray(from, to);
}

function never(): never {
  throw new Error("unreachable");
}
