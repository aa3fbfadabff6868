import { makeStudentId } from "../../../bundle/fresh.ts";
import { studentId } from "../../../bundle/ids.ts";
import { rosterCsv, unfitCsv } from "../../../facility/roster-export.ts";
import { readRoster } from "../../../facility/roster-file.ts";
import {
  applyRoster,
  previewRoster,
  type RosterPreview,
  readEnrolled,
} from "../../../facility/roster-import.ts";
import { type Enrolled, planRoster } from "../../../facility/roster-plan.ts";
import { sayImport } from "../../../facility/roster-say.ts";
import { nowMs, openFacilityWorld, someVerifier } from "../facility-world.ts";
import { judgeSentence } from "../judge-sentence.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { target } from "../target.ts";
import { oneFile } from "./one-file.ts";
import { halfCharacterIn } from "./texts.ts";

const known = "s-00000000000000000000000001";
const plainRows = [
  "Name,Number,Foothold id,Archived,PIN",
  `María Ortiz,007,${known},,`,
  '"Ortiz, Ana",="0012",,yes,',
  "Ben;x,3,,no,4711",
  "'=1+1,4,,,",
  "",
];
const oneRoster = [
  "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email",
  "u-1,active,2026-01-01,true,o-1,student,ana,,Ana,Ortiz,,,",
  "u-2,tobedeleted,2026-01-01,false,o-1,student,ben,,Ben,Ames,Lee,,",
  "u-3,active,2026-01-01,true,o-1,teacher,t,,Ty,Cho,,,",
  "",
];
const wide = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const words = [
  ..."Name|Number|Foothold id|Archived|PIN|First name|Last name|Nombre|Apellidos|sourcedId|role|givenName|student".split(
    "|",
  ),
  ...[
    '"',
    '""',
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r",
    "\r\n",
    "sep=;\n",
    'sep="\n',
    '="1"',
    "'=",
    "+1",
    "@x",
    "yes",
    "\ufeff",
  ],
  ...[
    "María Ortiz",
    "007",
    "7",
    known,
    "s-",
    "\0",
    "\u0085",
    "\u2028",
    "\ud83e",
    "e\u0301",
    "x".repeat(101),
    "1,2E+3",
  ],
  "a,".repeat(3_000),
];

/** A table that some other system wrote, as plain CSV or as OneRoster's users.csv. */
export const rosterTarget = target<RosterPreview>({
  name: "roster",
  share: 6,
  async open() {
    const world = await openFacilityWorld();
    const { facility } = world;
    const { put, remove } = oneFile("roster.csv");
    const fresh = async () => {
      const values = { facility: facility.id, pin_verifier: someVerifier, created_ms: nowMs };
      await facility.db.deleteFrom("student").execute();
      await facility.db
        .insertInto("student")
        .values({ ...values, id: studentId.parse(known), name: "María Ortiz", number: "007" })
        .execute();
    };
    await fresh();
    return {
      seeds: [
        Buffer.from(plainRows.join("\n")),
        Buffer.from(plainRows.join("\r\n").replaceAll(",", ";")),
        wide(plainRows.join("\r\n").replaceAll(",", "\t")),
        Buffer.from("Nombre,Apellidos\nMaría,Ortiz\nÁna,Núñez\n", "latin1"),
        Buffer.from(oneRoster.join("\r\n")),
      ],
      mutate: (input, random, other) => mutateBytes(input, random, other, words),
      async read(input) {
        if ((await readEnrolled(facility.db, facility)).length > 40) await fresh();
        return previewRoster(facility, put(input));
      },
      async judge(preview) {
        const { plan, file } = preview;
        const { done, refused } = sayImport({
          ...preview,
          applied: false,
          archiveMissing: false,
          pins: null,
          errors: null,
        });
        for (const sentence of [...done, ...refused]) {
          const wrong = judgeSentence({ kind: "told", sentence: `${sentence}.` });
          if (wrong !== null) return `says ${wrong}`;
        }
        readRoster(Buffer.from(unfitCsv(file.head, plan.unfit)));
        const admitted = plan.added.map(({ name, number, class: className }) => ({
          ...{ id: makeStudentId(), name, number, class: className },
          ...{ pin: "1234", verifier: someVerifier },
        }));
        const applied = await applyRoster(facility, preview, { admitted, archiveMissing: false, nowMs });
        if (!applied.ok) return `shows what it does not do: ${applied.refusal.sentence}`;
        const now = await readEnrolled(facility.db, facility);
        return lostIn(preview, now) ?? halfCharacterIn(now) ?? readsBack(now);
      },
      async close() {
        await world.close();
        remove();
      },
    };
  },
});

/** Whoever was here is here still, and archived only if a row said so. */
function lostIn({ roster, plan }: RosterPreview, now: readonly Enrolled[]): string | null {
  const after = new Map(now.map((student) => [student.id, student]));
  const changed = new Map(plan.changed.map(({ to }) => [to.id, to]));
  for (const before of roster) {
    const meant = changed.get(before.id) ?? before;
    if (JSON.stringify(after.get(before.id)) !== JSON.stringify(meant))
      return "made of a student what it did not show";
  }
  return now.length === roster.length + plan.added.length ? null : "added others than it showed";
}

/** What the facility writes of its roster it reads as that roster. */
function readsBack(now: readonly Enrolled[]): string | null {
  const read = readRoster(Buffer.from(rosterCsv(now)));
  if (!read.ok) return now.length === 0 ? null : `does not read what it writes: ${read.refusal.sentence}`;
  const { added, changed, unfit, missing } = planRoster(now, read.value.rows, read.value.unfit);
  const odd = [...added, ...changed, ...unfit, ...missing];
  return odd.length === 0 ? null : `reads another roster than it wrote: ${JSON.stringify(odd[0])}`;
}
