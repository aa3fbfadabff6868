import { canonicalJson } from "../../../bundle/canonical.ts";
import { encrypted, forge } from "./forge.ts";
import {
  deep,
  facility,
  good,
  otherFacility,
  otherTerminal,
  sha,
  terminal,
  turned,
  type Vector,
} from "./parts.ts";
import {
  answer,
  answerLines,
  answers,
  answerWith,
  bad,
  facilityRecord,
  first,
  linkOf,
  newPinLines,
  next,
  receiptRecord,
  secondLink,
} from "./return-parts.ts";

const [damaged, malformed] = [bad("damaged"), bad("malformed")];
const unknownSigner = bad("unknownSigner");
const later = canonicalJson({ kind: "ofALaterVersion", deep: [[{ "": null }]] });
const whole = await forge(answer());
const bySecond = { signingPem: next.pem };
const age = await encrypted(Buffer.from("x"), [terminal.age.recipient]);
const wrongMac = Buffer.from(age);
wrongMac.write("AAAA", wrongMac.indexOf("\n--- ") + 5);
const manyKeys = Array.from({ length: 63 }, (_, index) => ({
  ...secondLink,
  key: Buffer.alloc(32, index + 1).toString("base64url"),
}));

/** What a reader can tell without reading the lines inside. */
export const returnOutside: readonly Vector[] = [
  {
    name: "return-good",
    outcome: "taken",
    why: "One record of each kind.",
    bytes: answer(),
    records: answerLines,
  },
  {
    name: "return-good-many",
    outcome: "taken",
    why: "Encrypted for three terminals, none of which is named.",
    bytes: answer(
      {},
      { recipients: [otherTerminal, terminal, otherFacility].map(({ age: { recipient } }) => recipient) },
    ),
    records: answerLines,
  },
  {
    name: "return-good-second-key",
    outcome: "taken",
    why: "The facility has changed its signing key.",
    bytes: answer({ signer: next.publicKey, succession: [first, secondLink] }, bySecond),
    records: answerLines,
  },
  {
    name: "return-good-later-kind",
    outcome: "taken",
    why: "A record of a kind that version 1 does not know is passed over, and counted.",
    bytes: answerWith(answerLines[0] ?? "", later, ...answerLines.slice(1), later),
    records: answerLines,
  },
  {
    name: "return-good-new-pin",
    outcome: "taken",
    why: "A student's PIN was set anew three times.",
    bytes: answerWith(...newPinLines(3)),
    records: newPinLines(3),
  },
  {
    name: "return-good-only-facility",
    outcome: "taken",
    why: "The least that a return can be.",
    bytes: answerWith(answerLines[0] ?? ""),
    records: answerLines.slice(0, 1),
  },
  bad("cutShort")("return-cut", "The end is missing.", whole.subarray(0, -100)),
  damaged(
    "return-bit",
    "One bit of the facility's id is turned over.",
    turned(whole, whole.indexOf("f-") + 4),
  ),
  damaged("return-signed-by-another", "Signed with a key that is not the header's.", answer({}, bySecond)),
  bad("otherKind")("return-reader-progress", "A terminal's own export comes back to it.", good),
  malformed("return-stray-key", "A header has no other keys.", answer({ colour: "teal" })),
  malformed("return-number-0", "Numbers begin at 1.", answer({ number: 0 })),
  malformed("return-no-keys", "A succession has at least one key.", answer({ succession: [] })),
  malformed(
    "return-signer-replaced",
    "The signer is not the last key of the succession.",
    answer({ succession: [first, secondLink] }),
  ),
  malformed(
    "return-first-key-signed",
    "Nothing comes before the first key.",
    answer({ signer: next.publicKey, succession: [secondLink] }, bySecond),
  ),
  malformed(
    "return-key-twice",
    "A key comes once.",
    answer({
      succession: [first, secondLink, linkOf(facility.id, 3, first.key, next.pem)],
    }),
  ),
  malformed(
    "return-65-keys",
    "More than 64 keys.",
    answer({ signer: next.publicKey, succession: [first, ...manyKeys, secondLink] }, bySecond),
  ),
  bad("otherFacility")(
    "return-other-facility",
    "From somebody else's facility.",
    answer(
      {
        facility: otherFacility.id,
        signer: otherFacility.signing.publicKey,
        succession: [{ key: otherFacility.signing.publicKey, signature: null }],
      },
      { signingPem: otherFacility.signing.pem },
    ),
  ),
  unknownSigner(
    "return-facility-claimed",
    "Another facility's key under this facility's name.",
    answer(
      {
        signer: otherFacility.signing.publicKey,
        succession: [{ key: otherFacility.signing.publicKey, signature: null }],
      },
      { signingPem: otherFacility.signing.pem },
    ),
  ),
  unknownSigner(
    "return-link-forged",
    "The second key has signed its own link.",
    answer(
      {
        signer: next.publicKey,
        succession: [first, linkOf(facility.id, 2, next.publicKey, next.pem)],
      },
      bySecond,
    ),
  ),
  unknownSigner(
    "return-link-of-other-place",
    "The link was signed for the third key.",
    answer(
      {
        signer: next.publicKey,
        succession: [first, linkOf(facility.id, 3, next.publicKey, facility.signing.pem)],
      },
      bySecond,
    ),
  ),
  unknownSigner(
    "return-link-of-other-facility",
    "The link was signed for another facility.",
    answer(
      {
        signer: next.publicKey,
        succession: [first, linkOf(otherFacility.id, 2, next.publicKey, facility.signing.pem)],
      },
      bySecond,
    ),
  ),
  bad("tooLarge")("return-too-many", "More than 2,000,000 records.", answer({ count: 2_000_001 })),
  bad("locked")(
    "return-locked",
    "Made for another terminal.",
    answer({}, { recipients: [otherTerminal.age.recipient] }),
  ),
  malformed("return-not-age", "No age file where one belongs.", answer({}, { body: Buffer.from("hello") })),
  malformed("return-age-mac", "The age header does not have its MAC.", answer({}, { body: wrongMac })),
];

const [facilityLine = "", receiptLine = ""] = [facilityRecord, receiptRecord].map(canonicalJson);
const stolen = answer({ number: 11 });

/** What shows only when the lines inside are read. */
export const returnInside: readonly Vector[] = [
  malformed("return-other-manifest", "The lines of another return.", {
    ...answer(),
    payload: stolen.payload,
  }),
  malformed("return-no-facility", "The first record is of another kind.", answerWith(receiptLine)),
  malformed("return-two-facilities", "A second such record.", answerWith(facilityLine, facilityLine)),
  malformed(
    "return-record-stray-key",
    "A record of a known kind has no other keys.",
    answerWith(facilityLine, canonicalJson({ ...receiptRecord, x: 1 })),
  ),
  malformed(
    "return-record-bad-value",
    "Numbers of events begin at 1.",
    answerWith(facilityLine, canonicalJson({ ...receiptRecord, seq: 0 })),
  ),
  malformed(
    "return-pin-number-0",
    "A PIN that was never set anew has no number.",
    answerWith(...newPinLines(0)),
  ),
  malformed("return-record-no-kind", "A record has a kind.", answerWith(facilityLine, '{"seq":1}')),
  malformed("return-record-no-object", "A record is an object.", answerWith(facilityLine, '["receipt"]')),
  malformed(
    "return-record-not-canonical",
    "A space in a record's line.",
    answerWith(facilityLine, receiptLine.replace(":", ": ")),
  ),
  malformed(
    "return-record-too-deep",
    "More than 32 levels, even in a kind that nobody knows.",
    answerWith(facilityLine, `{"deep":${deep},"kind":"ofALaterVersion"}`),
  ),
  malformed("return-fewer", "One record fewer than the header says.", answer({ count: answers.length + 1 })),
  malformed("return-more", "One record more than the header says.", answer({ count: answers.length - 1 })),
  malformed(
    "return-end-line-wrong",
    "The end line names another hash.",
    answer({}, {}, answerLines, canonicalJson({ count: answers.length, last: sha("0") })),
  ),
];
