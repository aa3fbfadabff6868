import { isDeepStrictEqual } from "node:util";
import { Encrypter } from "age-encryption";
import { enrolmentSecret } from "../../../bundle/enrolment.ts";
import { isSignedBy } from "../../../bundle/keys.ts";
import type { Provisioning } from "../../../bundle/provisioning.ts";
import { readProvisioning } from "../../../main/provision.ts";
import { facilityFile } from "../facility-file.ts";
import { mutateJson } from "../mutate/json.ts";
import { target } from "../target.ts";
import { oneFile } from "./one-file.ts";
import { halfCharacterIn, textsIn } from "./texts.ts";

/** The file that tells a terminal where it belongs. What is taken must be of use later, when no file is there to blame. */
export const provisioningTarget = target<Provisioning>({
  name: "provisioning",
  share: 35,
  open() {
    const provisioning = facilityFile();
    const { put, remove } = oneFile("provisioning.json");
    const seeds = [provisioning, { ...provisioning, students: [] }];
    const words = [
      ...textsIn(provisioning).filter((text) => text.length < 80),
      // Well spelt, and a point to which nothing can be encrypted.
      "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    ];
    return {
      seeds: seeds.map((seed) => Buffer.from(JSON.stringify(seed, null, 2))),
      mutate: (input, random, other) => mutateJson(input, random, other, words),
      read: (input) => readProvisioning(put(input)),
      async judge(taken) {
        const half = halfCharacterIn(taken);
        if (half !== null) return half;
        const control = textsIn(taken).find((text) => /\p{Cc}/u.test(text));
        if (control !== undefined)
          return `took a control character in ${JSON.stringify(control.slice(0, 80))}`;
        if (new Set(taken.students.map(({ id }) => id)).size < taken.students.length)
          return "took one student twice";
        const again = readProvisioning(put(Buffer.from(JSON.stringify(taken))));
        if (!again.ok || !isDeepStrictEqual(again.value, taken)) return "does not take what it gives";
        enrolmentSecret.parse(taken.enrolment);
        for (const { key } of taken.facility.succession) isSignedBy(key, Buffer.alloc(1), Buffer.alloc(64));
        const encrypter = new Encrypter();
        for (const recipient of taken.facility.recipients) encrypter.addRecipient(recipient);
        await encrypter.encrypt("events");
        return null;
      },
      close: remove,
    };
  },
});
