import { joinBytes, makeEnrolmentSecret, type ReturnAsk, writeReturn } from "../../bundle/bundle.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import {
  facilityIdOf,
  makeAgeIdentity,
  makeSigningKey,
  recipientOf,
  signerFromPem,
  terminalIdOf,
} from "../../bundle/keys.ts";
import type { ReturnRecord } from "../../bundle/return-records.ts";
import type { WallMs } from "../../bundle/std.ts";
import { startSuccession } from "../../bundle/succession.ts";
import { verifier } from "../../bundle/verifier.ts";

/** A facility and a terminal of it, with new keys, as the road back needs them. */
export async function makeReturnPair() {
  const signer = signerFromPem(makeSigningKey());
  const facility = facilityIdOf(signer.publicKey);
  const succession = startSuccession(signer.publicKey);
  const identity = await makeAgeIdentity();
  const recipient = await recipientOf(identity);
  return {
    facility: { id: facility, signer, succession },
    terminal: { id: terminalIdOf(signerFromPem(makeSigningKey()).publicKey), recipient },
    reader: { facility, succession: null, identities: [identity] },
  };
}
export type ReturnPair = Awaited<ReturnType<typeof makeReturnPair>>;

const someVerifier = verifier.parse(`scrypt$17$8$1$${"A".repeat(22)}$${"B".repeat(43)}`);

/** One record of each kind. */
export function returnRecords({ facility, terminal }: ReturnPair): ReturnRecord[] {
  const student = makeStudentId();
  const point = { terminal: terminal.id, seq: 350, hash: "ab".repeat(32) };
  const exercise = "total-of-prices";
  return [
    {
      kind: "facility",
      name: "North campus",
      recipients: [terminal.recipient],
      enrolment: makeEnrolmentSecret(),
      staff: someVerifier,
      publishers: [facility.signer.publicKey],
    },
    { kind: "receipt", ...point },
    { kind: "counted", ...point },
    { kind: "renew", terminal: terminal.id },
    { kind: "student", id: student, name: "Iñigo 数", pin: someVerifier, archived: false },
    {
      kind: "standing",
      student,
      lesson: "walk-a-list",
      exercise,
      state: "passed",
      attempts: 3,
      hints: 1,
      step: 9,
    },
    { kind: "opened", student, lesson: "walk-a-list", step: 4 },
    {
      kind: "work",
      student,
      exercise,
      files: { "main.js": "// «nada» \u2028 🧮\n" },
      handedIn: true,
      ...point,
      step: 9,
      wallMs: 1_785_000_000_000,
    },
    { kind: "setting", student, setting: "language", value: "es", step: 2 },
    {
      kind: "feedback",
      id: `n-${"0".repeat(26)}`,
      student,
      question: null,
      exercise,
      at: { file: "main.js", line: 1, words: "// «nada» \u2028 🧮" },
      author: "R. Ortiz",
      text: "Look at the empty list once more.",
      writtenMs: 1_785_000_050_000,
      read: false,
    },
    {
      kind: "question",
      id: `n-${"1".repeat(26)}`,
      student,
      lesson: "walk-a-list",
      exercise,
      text: "¿Por qué da 0?",
      files: { "main.js": "let sum = 0;\n" },
      at: { file: "main.js", line: 1 },
      check: ["total", "adds prices"],
      follows: `n-${"0".repeat(26)}`,
      askedMs: 1_785_000_040_000,
    },
  ];
}

export const returnOf = (
  pair: ReturnPair,
  records: readonly ReturnRecord[],
  changes: Partial<ReturnAsk> = {},
): Promise<Buffer> =>
  joinBytes(
    writeReturn({
      facility: pair.facility.id,
      signer: pair.facility.signer,
      succession: pair.facility.succession,
      number: 12,
      count: records.length,
      records,
      recipients: [pair.terminal.recipient],
      createdMs: 1_785_000_100_000 as WallMs,
      ...changes,
    }),
  );
