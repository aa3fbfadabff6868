import { expect, test } from "vitest";
import { canonicalJson } from "../../bundle/canonical.ts";
import { chainStart, eventHash, isEventRecord, partsOfLine } from "../../bundle/event.ts";
import { facts } from "../../bundle/facts.ts";
import { makeBootId, makeStudentId } from "../../bundle/fresh.ts";
import { terminalId } from "../../bundle/ids.ts";
import { makeSigningKey, signerFromPem, terminalIdOf } from "../../bundle/keys.ts";
import { history } from "./sample.ts";

const terminal = terminalIdOf(signerFromPem(makeSigningKey()).publicKey);
const student = makeStudentId();
const [event] = history(terminal, [{ kind: "lessonOpened", body: { lesson: "arrays" } }], { student });
if (!event) throw new Error("no event");

test("an event is read back as it was, whatever its kind", () => {
  expect(isEventRecord(JSON.parse(JSON.stringify(event)))).toBe(true);
  expect(isEventRecord({ ...event, kind: "ofALaterVersion" })).toBe(true);
  expect(isEventRecord({ ...event, student: null, monoMs: 0.5, wallMs: -1 })).toBe(true);
});

test.each([
  ["a stray key", { colour: "teal" }],
  ["number 0", { seq: 0 }],
  ["a wall time with a fraction", { wallMs: 0.5 }],
  ["a time before its boot", { monoMs: -1 }],
  ["another's kind of id", { student: makeBootId() }],
  ["a list as body", { body: [] }],
  ["an upper-case hash", { hash: "A".repeat(64) }],
  ["a longer hash before it", { prev: "a".repeat(65) }],
  ["a number that no double holds exactly", { seq: 2 ** 53 }],
  ["a number as text", { seq: "1" }],
  ["an id with a line feed", { student: `${student}\n` }],
  ["a kind without letters", { kind: "" }],
  ["a kind that is too long", { kind: "k".repeat(65) }],
  ["no body", { body: null }],
])("refuses %s", (_, change) => {
  expect(isEventRecord({ ...event, ...change })).toBe(false);
});

test.each([undefined, null, 1, "event", [], [event], {}])("refuses %j", (value) => {
  expect(isEventRecord(value)).toBe(false);
});

test.each(Object.keys(event))("refuses one without %s, whatever stands in its place", (key) => {
  const { [key as keyof typeof event]: _, ...rest } = event;
  expect(isEventRecord(rest)).toBe(false);
  expect(isEventRecord({ ...rest, other: 1 })).toBe(false);
  expect(isEventRecord({ ...rest, [key]: true })).toBe(false);
  expect(isEventRecord({ ...rest, [key]: ["a"] })).toBe(false);
});

test.each([
  ["seq", { seq: 2 }],
  ["bootId", { bootId: makeBootId() }],
  ["monoMs", { monoMs: 1 as typeof event.monoMs }],
  ["wallMs", { wallMs: 1 as typeof event.wallMs }],
  ["student", { student: null }],
  ["kind", { kind: "hintOpened" }],
  ["body", { body: { lesson: "loops" } }],
  ["prev", { prev: "0".repeat(64) }],
])("its hash depends on %s", (_, change) => {
  expect(eventHash(event)).toBe(event.hash);
  expect(eventHash({ ...event, ...change })).not.toBe(event.hash);
});

test("the chain starts differently on each terminal, at the value that FORMAT.md gives", () => {
  // printf 'foothold log v1\nt-00000000000000000000000000\n' | sha256sum
  const zero = terminalId.parse(`t-${"0".repeat(26)}`);
  expect(chainStart(zero)).toBe("0484bfadb9a9e518ddafd0d7c05e78ed6cd3edfc5f381abc50d2bbf6c49c75fa");
  expect(chainStart(terminal)).not.toBe(chainStart(zero));
});

test("an attempt's body has no room for more than was agreed", () => {
  const body = {
    lesson: "arrays",
    exercise: "total",
    number: 1,
    step: 1,
    files: { "main.js": "" },
    verdict: "passed",
    checks: [],
    message: "",
    provenance: { exercise: "a".repeat(64), checks: "b".repeat(64), runner: "1" },
  };
  expect(facts.attempted.safeParse(body).success).toBe(true);
  expect(facts.attempted.safeParse({ ...body, score: 3 }).success).toBe(false);
  expect(facts.attempted.safeParse({ ...body, verdict: "faultOfChecks" }).success).toBe(false);
});

test("an event's hash and its body's text come out of its line too, whatever its texts say", () => {
  const tricky = `,"hash":"${"0".repeat(64)}","kind":"x"`;
  for (const text of [tricky, `"${tricky}`, "\\", "«数🧮»"]) {
    const [made] = history(terminal, [{ kind: text.slice(0, 64), body: { text, [text]: 1 } }]);
    if (!made) throw new Error("no event");
    expect(partsOfLine(canonicalJson({ ...made }), made)).toEqual({
      mustHash: eventHash(made),
      bodyText: canonicalJson(made.body),
    });
  }
});
