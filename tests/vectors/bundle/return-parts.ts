/** What the vectors of returns are made of. The reader is `terminal`, which knows its facility's id and nothing else yet. */
import { createHash, createPrivateKey, sign } from "node:crypto";
import { canonicalJson } from "../../../bundle/canonical.ts";
import type { Json } from "../../../bundle/std.ts";
import type { Forgery } from "./forge.ts";
import keys from "./keys.json" with { type: "json" };
import { facility, otherTerminal, publisher, sha, terminal, type Vector } from "./parts.ts";

const student = "s-zyxwvtsrqpnmkjhgfedcba9876";
const staff = `scrypt$17$8$1$${"A".repeat(22)}$${"B".repeat(42)}A`;
const point = { terminal: terminal.id, seq: 350, hash: sha("a") };
const exercise = "total-of-prices";
type Record = { readonly [key: string]: Json };

export const facilityRecord: Record = {
  kind: "facility",
  name: "North campus",
  recipients: [facility.age.recipient],
  enrolment: facility.enrolment,
  staff,
  publishers: [publisher.signing.publicKey],
};
export const receiptRecord: Record = { kind: "receipt", ...point };
/** One of each kind. */
export const answers: readonly Record[] = [
  facilityRecord,
  receiptRecord,
  { kind: "counted", ...point },
  { kind: "renew", terminal: otherTerminal.id },
  { kind: "student", id: student, name: "Iñigo 数", pin: staff, archived: false },
  {
    kind: "standing",
    student,
    lesson: "walk-a-list",
    exercise,
    state: "helped",
    attempts: 3,
    hints: 1,
    step: 9,
  },
  { kind: "opened", student, lesson: "walk-a-list", step: 4 },
  { kind: "givenUp", student, exercise },
  {
    kind: "work",
    student,
    exercise,
    files: { "main.js": "// «nada» \u2028 🧮\n" },
    handedIn: false,
    ...point,
    step: 9,
    wallMs: 1_785_000_000_000,
  },
  { kind: "setting", student, setting: "language", value: "es", step: 2 },
  {
    kind: "feedback",
    id: `n-${"0123456789abcdefghjkmnpqrs"}`,
    student,
    question: null,
    exercise,
    at: { file: "main.js", line: 1, words: "// «nada» \u2028 🧮" },
    author: "R. Ortiz",
    text: "Look at the empty list once more.",
    writtenMs: 1_785_000_050_000,
    read: true,
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
    follows: `n-${"0123456789abcdefghjkmnpqrs"}`,
    askedMs: 1_785_000_040_000,
  },
];
export const answerLines = answers.map(canonicalJson);
/** The same student, whose PIN was set anew that often. */
export const newPinLines = (pinNumber: number) =>
  answers
    .filter(({ kind }) => kind === "facility" || kind === "student")
    .map((record) => canonicalJson(record.kind === "student" ? { ...record, pinNumber } : record));

/** The facility's id says whose links these are, whoever made them. */
export function linkOf(of: string, place: number, key: string, signingPem: string) {
  const domain = Buffer.from(`foothold succession v1\n${of}\n${place}\n`);
  const message = Buffer.concat([domain, Buffer.from(key, "base64url")]);
  return { key, signature: sign(null, message, createPrivateKey(signingPem)).toString("base64url") };
}
export const first = { key: facility.signing.publicKey, signature: null };
export const next = keys.facility.nextSigning;
export const secondLink = linkOf(facility.id, 2, next.publicKey, facility.signing.pem);

export const hashOf = (line: string) => createHash("sha256").update(line).digest("hex");
export const endOf = (lines: readonly string[]) =>
  canonicalJson({ count: lines.length, last: hashOf(lines.at(-1) ?? "") });

const header: Record = {
  kind: "return",
  signer: facility.signing.publicKey,
  facility: facility.id,
  succession: [first],
  number: 12,
  count: answers.length,
  createdMs: 1_785_000_200_000,
};
/** A return under another header, with these lines between the manifest and the end line. */
export function answer(
  changes: Record = {},
  parts: Partial<Forgery> = {},
  lines: readonly string[] = answerLines,
  end = endOf(lines),
): Forgery {
  const headerLine = canonicalJson({ ...header, count: lines.length, ...changes });
  return {
    headerLine,
    payload: `${[headerLine, ...lines, end].join("\n")}\n`,
    recipients: [terminal.age.recipient],
    signingPem: facility.signing.pem,
    ...parts,
  };
}
/** A return with other lines inside, and an end line that fits them. */
export const answerWith = (...lines: readonly string[]) => answer({}, {}, lines);

export const bad = (outcome: string) => (name: string, why: string, bytes: Vector["bytes"]) => ({
  name,
  outcome,
  why,
  bytes,
});
