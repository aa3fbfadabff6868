import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answered, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { storeIn } from "../../support/store.ts";

const exercise = "opening-hour";
const lesson = "a-first-program";
const topic = { lesson, exercise, follows: null };
const general = { lesson: null, exercise: null, follows: null };
const wrong = { "main.js": 'export function openingHour(day) {\n  return "7";\n}\n' };

async function factsIn(data: string, kind: string) {
  const { log } = await storeIn(data);
  return [...log.read(1, log.last())].filter((event) => event.kind === kind).map(({ body }) => body);
}

async function signedIn(data = temporaryFolder()) {
  const terminal = await bootProvisioned(data);
  answered(await terminal.signIn());
  return terminal;
}

describe("a question", () => {
  test("is kept with its code, line and failing check, before the screen says so", async () => {
    const data = temporaryFolder();
    const terminal = await signedIn(data);
    answered(await terminal.call("attempt:grade", { exercise, files: wrong }));
    const begun = answered(await terminal.call("question:begin", topic));
    expect(begun).toMatchObject({ draft: null, files: wrong, lastLeftMs: null });
    expect(begun.check).toEqual([expect.any(String)]);
    const at = { file: "main.js", line: 2 };
    const text = "  Why is it 7 \ud83d?  ";
    const asked = answered(await terminal.call("question:ask", { ...topic, text, files: begun.files, at }));
    answered(await terminal.call("question:ask", { ...general, text: "When is the next class?" }));
    await terminal.close();
    expect(await factsIn(data, "questionAsked")).toEqual([
      {
        ...{ id: asked.id, ...topic, text: "Why is it 7 \ufffd?" },
        ...{ files: wrong, at, check: begun.check },
      },
      {
        ...{ id: expect.stringMatching(/^n-[0-9a-hjkmnp-tv-z]{26}$/), ...general },
        ...{ text: "When is the next class?", files: {}, at: null, check: null },
      },
    ]);
  });

  test("carries no check that another text failed", async () => {
    const terminal = await signedIn();
    answered(await terminal.call("attempt:grade", { exercise, files: wrong }));
    answered(await terminal.call("draft:save", { exercise, files: { "main.js": "// anew" } }));
    expect(answered(await terminal.call("question:begin", topic)).check).toBeNull();
  });

  test("is kept as it is typed, for its student and topic alone, until it is sent", async () => {
    const data = temporaryFolder();
    const terminal = await signedIn(data);
    const draft = { text: "Why do I ", at: { file: "main.js", line: 1 } };
    answered(await terminal.call("question:keep", { ...topic, ...draft }));
    answered(await terminal.call("session:signIn", { student: terminal.james, pin: "000111" }));
    expect(answered(await terminal.call("question:begin", topic)).draft).toBeNull();
    answered(await terminal.signIn());
    expect(answered(await terminal.call("question:begin", general)).draft).toBeNull();
    expect(answered(await terminal.call("question:begin", topic)).draft).toEqual(draft);
    answered(await terminal.call("question:ask", { ...topic, text: draft.text }));
    expect(answered(await terminal.call("question:begin", topic)).draft).toBeNull();
    await terminal.call("question:keep", { ...topic, ...draft });
    answered(await terminal.call("question:keep", { ...topic, text: " ", at: null }));
    expect(answered(await terminal.call("question:begin", topic)).draft).toBeNull();
  });

  test("can be taken back until a bundle has carried it, and is a draft again", async () => {
    const data = temporaryFolder();
    const stick = join(data, "..", `stick-${Date.now()}`);
    mkdirSync(stick);
    const terminal = await signedIn(data);
    const at = { file: "main.js", line: 1 };
    const first = answered(await terminal.call("question:ask", { ...topic, text: "First?", at }));
    const second = answered(await terminal.call("question:ask", { ...general, text: "Second?" }));
    const { questions } = answered(await terminal.call("question:withdraw", { question: first.id }));
    expect(questions).toMatchObject([{ id: second.id, state: "here", place: null }]);
    expect(answered(await terminal.call("question:begin", topic)).draft).toEqual({ text: "First?", at });
    expect(await terminal.call("question:withdraw", { question: first.id })).toMatchObject({
      refusal: { kind: "unknownQuestion" },
    });

    answered(await terminal.signInAsStaff());
    answered(await terminal.call("staff:export", { folder: stick }));
    answered(await terminal.signIn());
    const { questions: after } = answered(await terminal.call("question:list", {}));
    expect(after).toMatchObject([{ id: second.id, state: "left" }]);
    expect(await terminal.call("question:withdraw", { question: second.id })).toMatchObject({
      refusal: { kind: "hasLeft" },
    });
    const { lastLeftMs } = answered(await terminal.call("question:begin", general));
    expect(Math.abs(Date.now() - (lastLeftMs ?? 0))).toBeLessThan(3_600_000);
    await terminal.close();
    expect(await factsIn(data, "questionWithdrawn")).toEqual([{ question: first.id }]);
  });

  test("is nobody else's to see or take back", async () => {
    const terminal = await signedIn();
    const { id } = answered(await terminal.call("question:ask", { ...general, text: "Mine?" }));
    answered(await terminal.call("session:signIn", { student: terminal.james, pin: "000111" }));
    expect(answered(await terminal.call("question:list", {})).questions).toEqual([]);
    expect(await terminal.call("question:withdraw", { question: id })).toMatchObject({ ok: false });
  });

  test.each([
    ["about nothing that the course has", { ...general, exercise: "none", text: "?" }, "unknownExercise"],
    [
      "about a line that is not there",
      { ...topic, text: "?", at: { file: "main.js", line: 999 } },
      "unknownLine",
    ],
    ["that follows nothing", { ...general, follows: `n-${"0".repeat(26)}`, text: "?" }, "unknownFeedback"],
    ["without words", { ...general, text: "  " }, "notUnderstood"],
    ["of more than ten thousand", { ...general, text: "x".repeat(10_001) }, "notUnderstood"],
  ])("%s is refused", async (_, ask, kind) => {
    const terminal = await signedIn();
    expect(await terminal.call("question:ask", ask)).toMatchObject({ refusal: { kind } });
  });
});
