import { readFileSync } from "node:fs";
import { join } from "node:path";
import { signingKey } from "../../../bundle/keys.ts";
import { readBundle, verifyOwnBundle } from "../../../bundle/read.ts";
import { bytesSource } from "../../../bundle/source.ts";
import index from "../../vectors/bundle/index.json" with { type: "json" };
import { otherTerminal, terminal } from "../../vectors/bundle/parts.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateJson } from "../mutate/json.ts";
import type { Random } from "../random.ts";
import { target } from "../target.ts";
import { bundleWords, type ReadBundle, reader, signed } from "./sealed.ts";

const folder = join(import.meta.dirname, "../../vectors/bundle");
const vectors = index
  .filter((vector) => vector.reader === "progress")
  .map(({ file, outcome }) => ({ outcome, bytes: readFileSync(join(folder, file)) }));
const good = vectors.filter(({ outcome }) => outcome === "taken").map(({ bytes }) => bytes);
const ownKey = signingKey.parse(terminal.signing.publicKey);
const firstLine = "foothold-bundle 1\n";
const sealBytes = 64 + "\nfoothold-end\n".length;

/** Whoever holds the stick: has every good file, the keys of another terminal, and no secret of ours. */
export const bundleBytesTarget = target<ReadBundle>({
  name: "bundle-bytes",
  share: 25,
  open: () => ({
    seeds: vectors.map(({ bytes }) => bytes).filter(({ length }) => length < 10_000),
    mutate(input, random, other) {
      return random.chance(0.6)
        ? mutateBytes(input, random, other, bundleWords)
        : forgeHeader(input, random, other);
    },
    async read(input) {
      const own = await verifyOwnBundle(bytesSource(input), ownKey);
      // Without a key to decrypt, only the seal is looked at, and some vectors are wrong inside.
      if (own.ok && !vectors.some(({ bytes }) => bytes.equals(input)))
        throw new Error("a forged file passes as our own");
      return readBundle(input, reader);
    },
    judge: (_, input) =>
      good.some((bytes) => bytes.equals(input)) ? null : "took a file that nobody enrolled had signed",
  }),
});

/** Another header line over the same ciphertext: with the old signature, or with that of the other terminal. */
function forgeHeader(input: Buffer, random: Random, other: Buffer): Buffer {
  const from = firstLine.length;
  const headerEnd = input.indexOf("\n", from);
  if (headerEnd < 0 || input.length < headerEnd + sealBytes)
    return mutateBytes(input, random, other, bundleWords);
  let line = mutateJson(
    input.subarray(from, headerEnd),
    random,
    input.subarray(from, headerEnd),
    bundleWords,
  );
  const rest = input.subarray(headerEnd);
  if (random.chance(0.4)) return Buffer.concat([Buffer.from(firstLine), line, rest]);
  line = Buffer.from(line.toString().replace(terminal.signing.publicKey, otherTerminal.signing.publicKey));
  if (random.chance(0.7)) line = Buffer.from(line.toString().replace(terminal.id, otherTerminal.id));
  const made = Buffer.concat([Buffer.from(firstLine), line, rest.subarray(0, -sealBytes)]);
  return signed(made, otherTerminal.signing.pem);
}
