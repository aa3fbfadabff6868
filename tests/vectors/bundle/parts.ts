/** What the vectors are made of: a good bundle with fixed contents, and ways to make one thing wrong in it. */
import { canonicalJson } from "../../../bundle/canonical.ts";
import { enrolmentSecret, proveEnrolment } from "../../../bundle/enrolment.ts";
import { chainStart, type EventRecord, eventHash } from "../../../bundle/event.ts";
import { bootId, studentId, terminalId } from "../../../bundle/ids.ts";
import { signingKey } from "../../../bundle/keys.ts";
import type { Json, MonoMs, WallMs } from "../../../bundle/std.ts";
import { type Forgery, forge } from "./forge.ts";
import keys from "./keys.json" with { type: "json" };

export const { facility, otherFacility, terminal, otherTerminal, publisher } = keys;
export const secret = enrolmentSecret.parse(facility.enrolment);
const boot = bootId.parse(`b-${"0123456789abcdefghjkmnpqrs"}`);
const student = studentId.parse(`s-${"zyxwvtsrqpnmkjhgfedcba9876"}`);
export const sha = (fill: string) => fill.repeat(64);

type Open = { kind: string; body: { readonly [key: string]: Json } };
export const day: Open[] = [
  { kind: "terminalProvisioned", body: { facility: facility.id, name: "Seat 7" } },
  { kind: "booted", body: { version: "0.1.0", shell: "chromium" } },
  { kind: "signedIn", body: {} },
  { kind: "lessonOpened", body: { lesson: "walk-a-list", step: 1 } },
  {
    kind: "attempted",
    body: {
      lesson: "walk-a-list",
      exercise: "total-of-prices",
      number: 1,
      step: 1,
      files: { "main.js": "export function total(prices) {\n  return 0; // «nada» 数 🧮\n}\n" },
      verdict: "failed",
      checks: [{ path: ["total", "adds prices"], state: "failed", message: "expected 10, got 0" }],
      message: "",
      provenance: { exercise: sha("a"), checks: sha("b"), runner: "quickjs 0.32.0" },
    },
  },
  { kind: "ofALaterVersion", body: { numbers: [0, -1.5, 1e21, 5e-324], deep: [[{ "": null }]], ключ: true } },
];

export function history(
  id: string,
  open: readonly Open[],
  from = 1,
  before = chainStart(terminalId.parse(id)),
) {
  let prev = before;
  return open.map(({ kind, body }, index): EventRecord => {
    const seq = from + index;
    const person = kind === "terminalProvisioned" || kind === "booted" ? null : student;
    const times = { monoMs: (seq * 1000.5) as MonoMs, wallMs: (1_785_000_000_000 + seq * 1000) as WallMs };
    const event = { seq, bootId: boot, ...times, student: person, kind, body, prev };
    prev = eventHash(event);
    return { ...event, hash: prev };
  });
}

export const lineOf = (event: EventRecord) => canonicalJson({ ...event });
export const endOf = (events: readonly EventRecord[]) =>
  canonicalJson({ count: events.length, last: events.at(-1)?.hash ?? null });
export const payloadOf = (headerLine: string, events: readonly EventRecord[]) =>
  `${[headerLine, ...events.map(lineOf), endOf(events)].join("\n")}\n`;

type Key = typeof terminal;
export function headerOf(
  key: Key,
  events: readonly EventRecord[],
  changes: { readonly [key: string]: Json } = {},
) {
  const signer = signingKey.parse(key.signing.publicKey);
  const from = events[0]?.seq ?? 1;
  return {
    kind: "progress",
    signer,
    facility: facility.id,
    terminal: {
      id: key.id,
      name: "Seat 7",
      enrolment: proveEnrolment(secret, signer),
      recipient: key.age.recipient,
    },
    from,
    to: from + events.length - 1,
    count: events.length,
    createdMs: 1_785_000_100_000,
    recipients: [facility.age.recipient],
    ...changes,
  };
}

export const events = history(terminal.id, day);
export const header = headerOf(terminal, events);
export const headerLine = canonicalJson(header);
export const good: Forgery = {
  headerLine,
  payload: payloadOf(headerLine, events),
  recipients: [facility.age.recipient],
  signingPem: terminal.signing.pem,
};
/** The good bundle with another header, which its payload repeats. */
export const under = (changes: { readonly [key: string]: Json }, parts: Partial<Forgery> = {}): Forgery => {
  const line = canonicalJson({ ...header, ...changes });
  return { ...good, headerLine: line, payload: payloadOf(line, events), ...parts };
};
/** The good bundle with other lines inside. */
export const withLines = (...lines: readonly string[]): Forgery => ({
  ...good,
  payload: `${lines.join("\n")}\n`,
});
export const lines = events.map(lineOf);
export const end = endOf(events);

export const later = history(terminal.id, day.slice(2), 7, events.at(-1)?.hash);
export const laterLine = canonicalJson(headerOf(terminal, later));
export const second = { ...header, recipients: [otherFacility.age.recipient, facility.age.recipient] };
export const goodBytes = await forge(good);
export const cipherFrom = "foothold-bundle 1\n".length + headerLine.length + 1;
export const turned = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
};
export const swapped = history(terminal.id, day).with(2, { ...(events[2] ?? never()), kind: "signedOut" });
function never(): never {
  throw new Error("unreachable");
}
export const strangersLine = canonicalJson(headerOf(otherTerminal, events));
export const deep = `${'{"a":'.repeat(40)}1${"}".repeat(40)}`;

export interface Vector {
  readonly name: string;
  /** `taken`, or the kind of refusal. */
  readonly outcome: string;
  readonly why: string;
  readonly bytes: Forgery | Buffer<ArrayBufferLike>;
  /** What a reader gives of a good one: canonical JSON, a line each. */
  readonly records?: readonly string[];
}
