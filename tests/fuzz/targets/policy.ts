import { isDeepStrictEqual } from "node:util";
import { loadPolicy } from "../../../main/config/load-policy.ts";
import { type Policy, policySchema } from "../../../main/config/policy.ts";
import { mutateJson } from "../mutate/json.ts";
import { target } from "../target.ts";
import { oneFile } from "./one-file.ts";
import { halfCharacterIn } from "./texts.ts";

const full = {
  version: 1,
  kiosk: false,
  language: "es",
  exportFolders: ["/media/stick", "/mnt/share"],
  staffIdleMinutes: 20,
};

/** IT's policy: a lock that was asked for is never open because a reader was lenient. */
export const policyTarget = target<Policy>({
  name: "policy",
  share: 40,
  open() {
    const { put, remove } = oneFile("policy.json");
    return {
      seeds: [full, {}, { kiosk: true }, policySchema.parse({})].map((seed) =>
        Buffer.from(JSON.stringify(seed, null, 2)),
      ),
      mutate: (input, random, other) => mutateJson(input, random, other, Object.keys(policySchema.shape)),
      read: (input) => loadPolicy(put(input)),
      judge(taken, input) {
        const written: unknown = JSON.parse(input.toString());
        if (!isDeepStrictEqual({ ...taken, ...(written as object) }, taken))
          return "took another policy than was written";
        return halfCharacterIn(taken);
      },
      close: remove,
    };
  },
});
