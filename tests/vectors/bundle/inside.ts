import { canonicalJson } from "../../../bundle/canonical.ts";
import { encrypted, type Forgery } from "./forge.ts";
import {
  day,
  deep,
  end,
  endOf,
  events,
  good,
  headerLine,
  history,
  lineOf,
  lines,
  otherFacility,
  otherTerminal,
  sha,
  strangersLine,
  swapped,
  terminal,
  type Vector,
  withLines,
} from "./parts.ts";

const jumping = [...events.slice(0, 2), ...history(terminal.id, day.slice(2), 4, events[1]?.hash)];

function notUtf8(): Forgery {
  const odd = history(terminal.id, day.with(0, { kind: "odd", body: { text: "\ufffd" } }));
  const bytes = Buffer.from([headerLine, ...odd.map(lineOf), `${endOf(odd)}\n`].join("\n"));
  const at = bytes.indexOf("\ufffd");
  return {
    ...good,
    payload: Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at + 3)]),
  };
}

/** What shows only after decryption. */
export const inside: readonly Vector[] = [
  {
    name: "recipient-claimed",
    outcome: "malformed",
    why: "The header names the facility's key, the ciphertext is for another.",
    bytes: { ...good, recipients: [otherFacility.age.recipient] },
  },
  {
    name: "not-age",
    outcome: "malformed",
    why: "No age file where one belongs.",
    bytes: { ...good, body: Buffer.from("hello") },
  },
  {
    name: "stolen-ciphertext",
    outcome: "malformed",
    why: "Another terminal signs this terminal's ciphertext as its own: the manifest gives it away.",
    bytes: { ...good, headerLine: strangersLine, signingPem: otherTerminal.signing.pem },
  },
  {
    name: "not-brotli",
    outcome: "malformed",
    why: "The plaintext is not compressed.",
    bytes: { ...good, body: await encrypted(Buffer.from(good.payload), good.recipients) },
  },
  {
    name: "after-brotli",
    outcome: "malformed",
    why: "Bytes after the compressed stream.",
    bytes: { ...good, afterPayload: Buffer.from("more") },
  },
  {
    name: "no-manifest",
    outcome: "malformed",
    why: "The first line is missing.",
    bytes: withLines(...lines, end),
  },
  {
    name: "no-end-line",
    outcome: "malformed",
    why: "The end line is missing.",
    bytes: withLines(headerLine, ...lines),
  },
  {
    name: "no-last-line-feed",
    outcome: "malformed",
    why: "Each line ends in a line feed.",
    bytes: { ...good, payload: String(good.payload).slice(0, -1) },
  },
  {
    name: "end-line-wrong",
    outcome: "malformed",
    why: "The end line names another hash.",
    bytes: withLines(headerLine, ...lines, canonicalJson({ count: events.length, last: sha("0") })),
  },
  {
    name: "line-after-end",
    outcome: "malformed",
    why: "A line after the end line.",
    bytes: withLines(headerLine, ...lines, end, "{}"),
  },
  {
    name: "event-missing-at-end",
    outcome: "malformed",
    why: "One event fewer than the header says.",
    bytes: withLines(headerLine, ...lines.slice(0, -1), end),
  },
  {
    name: "event-not-canonical",
    outcome: "malformed",
    why: "A space in an event's line.",
    bytes: withLines(headerLine, (lines[0] ?? "").replace(":", ": "), ...lines.slice(1), end),
  },
  {
    name: "event-double-key",
    outcome: "malformed",
    why: "A key twice.",
    bytes: withLines(
      headerLine,
      (lines[0] ?? "").replace('"seq":1', '"seq":1,"seq":1'),
      ...lines.slice(1),
      end,
    ),
  },
  {
    name: "event-stray-key",
    outcome: "malformed",
    why: "An event has no other keys.",
    bytes: withLines(headerLine, (lines[0] ?? "").replace(/\}$/, ',"x":1}'), ...lines.slice(1), end),
  },
  {
    name: "event-not-utf-8",
    outcome: "malformed",
    why: "A byte that no UTF-8 has, where U+FFFD was hashed.",
    bytes: notUtf8(),
  },
  {
    name: "event-lone-surrogate",
    outcome: "malformed",
    why: "Half a character, which has no canonical spelling.",
    bytes: withLines(headerLine, '{"a":"\\ud800"}', ...lines.slice(1), end),
  },
  {
    name: "event-too-deep",
    outcome: "malformed",
    why: "More than 32 levels.",
    bytes: withLines(headerLine, deep, ...lines.slice(1), end),
  },
  {
    name: "line-too-long",
    outcome: "tooLarge",
    why: "A line of 5 MiB, from a file of a few hundred bytes.",
    bytes: withLines(headerLine, " ".repeat(5 * 2 ** 20), end),
  },
  {
    name: "event-missing",
    outcome: "brokenChain",
    why: "Event 3 is left out.",
    bytes: withLines(headerLine, ...lines.toSpliced(2, 1), end),
  },
  {
    name: "event-number-jumps",
    outcome: "brokenChain",
    why: "Number 3 is passed over, although each event names the one before.",
    bytes: withLines(headerLine, ...jumping.map(lineOf), endOf(jumping)),
  },
  {
    name: "events-swapped",
    outcome: "brokenChain",
    why: "Two events change places.",
    bytes: withLines(headerLine, ...[lines[1] ?? "", lines[0] ?? ""], ...lines.slice(2), end),
  },
  {
    name: "event-changed",
    outcome: "brokenChain",
    why: "An event does not have its hash.",
    bytes: withLines(headerLine, ...swapped.map(lineOf), end),
  },
  {
    name: "chain-of-another",
    outcome: "brokenChain",
    why: "Event 1 does not begin this terminal's chain.",
    bytes: withLines(headerLine, ...history(otherTerminal.id, day).map(lineOf), end),
  },
];
