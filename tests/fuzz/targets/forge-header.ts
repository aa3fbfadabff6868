import { otherTerminal, terminal } from "../../vectors/bundle/parts.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateJson } from "../mutate/json.ts";
import type { Random } from "../random.ts";
import { bundleWords, signed } from "./sealed.ts";

const firstLine = "foothold-bundle 1\n";
const sealBytes = 64 + "\nfoothold-end\n".length;

/** Whose key the forger has, and what they write instead of others' keys and ids. */
export interface Forger {
  readonly pem: string;
  readonly inPlaceOf: ReadonlyMap<string, string>;
}

/** A terminal of the same facility. */
export const otherSeat = {
  pem: otherTerminal.signing.pem,
  inPlaceOf: new Map([
    [terminal.signing.publicKey, otherTerminal.signing.publicKey],
    [terminal.id, otherTerminal.id],
  ]),
};

/** Another header line over the same body: with the old signature, or with the forger's. */
export function forgeHeader(input: Buffer, random: Random, other: Buffer, forger: Forger): Buffer {
  const from = firstLine.length;
  const headerEnd = input.indexOf("\n", from);
  if (headerEnd < 0 || input.length < headerEnd + sealBytes)
    return mutateBytes(input, random, other, bundleWords);
  const old = input.subarray(from, headerEnd);
  const line = mutateJson(old, random, old, bundleWords);
  const rest = input.subarray(headerEnd);
  if (random.chance(0.4)) return Buffer.concat([Buffer.from(firstLine), line, rest]);
  let text = line.toString();
  for (const [theirs, own] of forger.inPlaceOf) if (random.chance(0.85)) text = text.replaceAll(theirs, own);
  return signed(Buffer.concat([Buffer.from(firstLine + text), rest.subarray(0, -sealBytes)]), forger.pem);
}
