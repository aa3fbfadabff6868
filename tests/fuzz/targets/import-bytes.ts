import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openContent, openReturn } from "../../../bundle/bundle.ts";
import { facilityId } from "../../../bundle/ids.ts";
import type { AgeIdentity, SigningKey } from "../../../bundle/keys.ts";
import { bytesSource } from "../../../bundle/source.ts";
import { ok } from "../../../bundle/std.ts";
import index from "../../vectors/bundle/index.json" with { type: "json" };
import { facility, otherFacility, publisher, terminal } from "../../vectors/bundle/parts.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { target } from "../target.ts";
import { openTerminalWorld } from "../terminal-world.ts";
import { forgeHeader } from "./forge-header.ts";
import { bundleWords } from "./sealed.ts";

const folder = join(import.meta.dirname, "../../vectors/bundle");
const vectors = index
  // The bomb takes seconds, teaches nothing more, and has a test of its own.
  .filter(({ reader, file }) => reader !== "progress" && file !== "content-bomb.foothold")
  .map(({ file, outcome }) => ({ outcome, bytes: readFileSync(join(folder, file)) }));
/** Returns and lessons that are taken. */
export const goodImports = vectors.filter(({ outcome }) => outcome === "taken").map(({ bytes }) => bytes);
const returnReader = {
  facility: facilityId.parse(facility.id),
  succession: null,
  identities: [terminal.age.identity as AgeIdentity],
};
const contentReader = { publishers: [publisher.signing.publicKey as SigningKey] };
/** Of somebody whom this terminal knows nothing of. */
const stranger = {
  pem: otherFacility.signing.pem,
  inPlaceOf: new Map([
    [facility.signing.publicKey, otherFacility.signing.publicKey],
    [publisher.signing.publicKey, otherFacility.signing.publicKey],
    [facility.id, otherFacility.id],
  ]),
};

/**
 * Whoever holds the stick that comes to a terminal: has every good return and all lessons, the keys of another
 * facility, and no secret of this one's. Not one altered byte may be taken.
 */
export const importBytesTarget = target<"file">({
  name: "import-bytes",
  share: 10,
  async open() {
    const world = await openTerminalWorld();
    return {
      seeds: vectors.map(({ bytes }) => bytes).filter(({ length }) => length < 10_000),
      mutate(input, random, other) {
        return random.chance(0.6)
          ? mutateBytes(input, random, other, bundleWords)
          : forgeHeader(input, random, other, stranger);
      },
      async read(input) {
        world.forget();
        const events = world.log.last();
        const taken = await world.bring(input);
        const wrong = world.wrongOnDisk();
        if (wrong !== null) throw new Error(wrong);
        if (taken.ok) return ok("file" as const);
        if (world.log.last() !== events) throw new Error("a refused file is on the record");
        // The same once more without what this terminal is: its course, and what it has taken before.
        for (const read of [readReturn, readLessons]) {
          const whole = await read(input);
          if (whole.ok) return whole;
        }
        return taken;
      },
      judge: (_, input) =>
        goodImports.some((bytes) => bytes.equals(input))
          ? null
          : "took a file that neither facility nor publisher signed",
      close: () => world.close(),
    };
  },
});

async function readReturn(input: Buffer) {
  const opened = await openReturn(bytesSource(input), returnReader);
  if (!opened.ok) return opened;
  for await (const record of opened.value.records()) if (!record.ok) return record;
  return ok("file" as const);
}

async function readLessons(input: Buffer) {
  const opened = await openContent(bytesSource(input), contentReader);
  if (!opened.ok) return opened;
  for await (const file of opened.value.files()) if (!file.ok) return file;
  return ok("file" as const);
}
