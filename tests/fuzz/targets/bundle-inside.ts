import { Encrypter } from "age-encryption";
import { canonicalJson } from "../../../bundle/canonical.ts";
import { readBundle } from "../../../bundle/read.ts";
import {
  events,
  facility,
  good,
  later,
  laterLine,
  payloadOf,
  second,
  terminal,
  under,
} from "../../vectors/bundle/parts.ts";
import { mendChain, mutateLines } from "../mutate/lines.ts";
import { target } from "../target.ts";
import { bundleWords, type ReadBundle, reader, sealed } from "./sealed.ts";

const seal = (payload: Buffer) => sealed(payload, facility.age.recipient, terminal.signing.pem);

/**
 * An enrolled terminal that went wrong, or whose keys were stolen: the seal always holds, and everything under it is
 * made up. What is taken must be, byte for byte, what was put in.
 */
export const bundleInsideTarget = target<ReadBundle>({
  name: "bundle-inside",
  share: 1.2,
  open: () => ({
    seeds: [
      good.payload,
      payloadOf(laterLine, later),
      under(second).payload,
      payloadOf(good.headerLine, events.slice(0, 3)),
    ].map((payload) => Buffer.from(payload)),
    mutate(input, random, other) {
      const made = mutateLines(input, random, other, bundleWords);
      return random.chance(0.6) ? mendChain(made) : made;
    },
    read: async (input) => readBundle(await seal(input), reader),
    async judge({ header, events: read }, input) {
      const end = canonicalJson({ count: read.length, last: read.at(-1)?.hash ?? null });
      const lines = [canonicalJson(header), ...read.map((event) => canonicalJson({ ...event })), end, ""];
      if (lines.join("\n") !== input.toString()) return "took other records than were put in";
      // An answer is to be encrypted to it.
      const encrypter = new Encrypter();
      encrypter.addRecipient(header.terminal.recipient);
      await encrypter.encrypt("answer");
      return null;
    },
  }),
});
