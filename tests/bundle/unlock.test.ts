import { expect, test } from "vitest";
import { bytesSource } from "../../bundle/bundle.ts";
import { makeAgeIdentity, recipientOf } from "../../bundle/keys.ts";
import { maxAgeHeaderBytes, versionOneLimits } from "../../bundle/limits.ts";
import { refuseImport } from "../../bundle/refusal.ts";
import { openSeal } from "../../bundle/seal.ts";
import { joinBytes } from "../../bundle/source.ts";
import { unlock } from "../../bundle/unlock.ts";
import { encrypted, forge } from "../vectors/bundle/forge.ts";
import { answer } from "../vectors/bundle/return-parts.ts";

const identity = await makeAgeIdentity();
const whole = Buffer.from(await encrypted(Buffer.from("hello"), [await recipientOf(identity)]));
const firstLineEnd = whole.indexOf("\n") + 1;

/** An age file with stanzas put before its own, of a kind that nobody knows, until its header has so many bytes. */
function padded(headerBytes: number): Buffer {
  const stanza = "-> padding x\nAAAA\n";
  const own = whole.indexOf("\n", whole.indexOf("\n--- ") + 1) + 1;
  const count = Math.floor((headerBytes - own) / stanza.length);
  const stanzas = Buffer.from(stanza.repeat(count));
  return Buffer.concat([whole.subarray(0, firstLineEnd), stanzas, whole.subarray(firstLineEnd)]);
}

async function unlockBody(body: Buffer) {
  const bytes = await forge(answer({}, { body }));
  const sealed = await openSeal(bytesSource(bytes), versionOneLimits, refuseImport);
  if (!sealed.ok) throw new Error(sealed.refusal.detail);
  let read = 0;
  const source = {
    length: bytes.length,
    *read(from: number, to: number) {
      read += to - from;
      yield bytes.subarray(from, to);
    },
  };
  const unlocked = await unlock(source, sealed.value, [identity], refuseImport);
  return { read, unlocked };
}

test("the key that opens is found once and then decrypts", async () => {
  const { unlocked } = await unlockBody(whole);
  if (!unlocked.ok) throw new Error(unlocked.refusal.detail);
  async function* body() {
    yield whole;
  }
  expect((await joinBytes(await unlocked.value(body()))).toString()).toBe("hello");
});

test("an age header is read no further than it may be long", async () => {
  const { read, unlocked } = await unlockBody(padded(2 * maxAgeHeaderBytes));
  expect(unlocked).toMatchObject({
    refusal: { kind: "malformed", detail: expect.stringContaining("within 1048576 bytes") },
  });
  expect(read).toBe(maxAgeHeaderBytes);
});

test("one that is just short enough is looked through, and its MAC found wrong", async () => {
  const { unlocked } = await unlockBody(padded(maxAgeHeaderBytes));
  expect(unlocked).toMatchObject({ refusal: { kind: "malformed", detail: expect.stringContaining("MAC") } });
});
