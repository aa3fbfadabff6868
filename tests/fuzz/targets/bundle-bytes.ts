import { readFileSync } from "node:fs";
import { join } from "node:path";
import { signingKey } from "../../../bundle/keys.ts";
import { readBundle, verifyOwnBundle } from "../../../bundle/read.ts";
import { bytesSource } from "../../../bundle/source.ts";
import index from "../../vectors/bundle/index.json" with { type: "json" };
import { terminal } from "../../vectors/bundle/parts.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { target } from "../target.ts";
import { forgeHeader, otherSeat } from "./forge-header.ts";
import { bundleWords, type ReadBundle, reader } from "./sealed.ts";

const folder = join(import.meta.dirname, "../../vectors/bundle");
const vectors = index
  .filter((vector) => vector.reader === "progress")
  .map(({ file, outcome }) => ({ outcome, bytes: readFileSync(join(folder, file)) }));
/** What a vector has a byte more than: it was sealed by its terminal as well. */
const restored = readFileSync(join(folder, "byte-too-many.foothold")).subarray(0, -1);
const sealed = [...vectors.map(({ bytes }) => bytes), restored];
const good = [...vectors.filter(({ outcome }) => outcome === "taken").map(({ bytes }) => bytes), restored];
const ownKey = signingKey.parse(terminal.signing.publicKey);

/** Whoever holds the stick: has every good file, the keys of another terminal, and no secret of ours. */
export const bundleBytesTarget = target<ReadBundle>({
  name: "bundle-bytes",
  share: 25,
  open: () => ({
    seeds: vectors.map(({ bytes }) => bytes).filter(({ length }) => length < 10_000),
    mutate(input, random, other) {
      return random.chance(0.6)
        ? mutateBytes(input, random, other, bundleWords)
        : forgeHeader(input, random, other, otherSeat);
    },
    async read(input) {
      const own = await verifyOwnBundle(bytesSource(input), ownKey);
      // Without a key to decrypt, only the seal is looked at, and some vectors are wrong inside.
      if (own.ok && !sealed.some((bytes) => bytes.equals(input)))
        throw new Error("a forged file passes as our own");
      return readBundle(input, reader);
    },
    judge: (_, input) =>
      good.some((bytes) => bytes.equals(input)) ? null : "took a file that nobody enrolled had signed",
  }),
});
