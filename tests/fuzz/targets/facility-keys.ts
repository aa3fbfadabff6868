import { rmSync } from "node:fs";
import { join } from "node:path";
import { enrolmentSecret } from "../../../bundle/enrolment.ts";
import { recipientOf } from "../../../bundle/keys.ts";
import { type FacilityKeys, readKeys } from "../../../facility/facility.ts";
import { facility, otherFacility } from "../../vectors/bundle/parts.ts";
import { joinFiles, splitFiles } from "../files.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateFiles } from "../mutate/files.ts";
import { scratchFolder, writeFiles } from "../scratch.ts";
import { target } from "../target.ts";

const paths = ["keys/age-identities.txt", "keys/enrolment.txt"] as const;
const seed = (identities: string, enrolments: string) =>
  joinFiles(
    new Map([
      [paths[0], Buffer.from(identities)],
      [paths[1], Buffer.from(enrolments)],
    ]),
  );

/** The facility's own key files. A line that is lost in silence would be a terminal that is refused without a reason. */
export const facilityKeysTarget = target<FacilityKeys>({
  name: "facility-keys",
  share: 4,
  open() {
    const { folder, remove } = scratchFolder();
    return {
      seeds: [
        seed(`${facility.age.identity}\n`, `${facility.enrolment}\n`),
        seed(
          `# now\n${facility.age.identity}\n\n# before\n${otherFacility.age.identity}\n`,
          `${facility.enrolment}\n${otherFacility.enrolment}\n`,
        ),
      ],
      mutate: (input, random, other) =>
        mutateFiles(input, random, other, (_, bytes) =>
          mutateBytes(bytes, random, bytes, ["#", "\n", "AGE-SECRET-KEY-1"]),
        ),
      read(input) {
        rmSync(join(folder, "keys"), { recursive: true, force: true });
        writeFiles(
          folder,
          new Map([[paths[0], Buffer.alloc(0)], [paths[1], Buffer.alloc(0)], ...splitFiles(input)]),
        );
        return readKeys(folder);
      },
      async judge({ identities, enrolments }, input) {
        for (const identity of identities) await recipientOf(identity);
        for (const enrolment of enrolments) enrolmentSecret.parse(enrolment);
        const lines = (splitFiles(input).get(paths[1])?.toString() ?? "")
          .split("\n")
          .map((line) => line.trim());
        const meant = lines.filter((line) => line !== "" && !line.startsWith("#"));
        return meant.length === enrolments.length ? null : "left out a line that is no comment";
      },
      close: remove,
    };
  },
});
