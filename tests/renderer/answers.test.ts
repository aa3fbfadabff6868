import { describe, expect, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import type { FeedbackLine, QuestionLine } from "../../main/contract.ts";
import { answersMoved, inOrder } from "../../renderer/answers/state.ts";
import { type Entry, threadsOf } from "../../renderer/answers/threads.ts";
import { askMoved } from "../../renderer/ask/state.ts";
import { lineNow, notesOf } from "../../renderer/lesson/notes/exercise-notes.ts";

const ms = (at: number) => at as WallMs;
const question = (id: string, at: number, follows: string | null = null): QuestionLine => ({
  ...{ id, follows, askedMs: ms(at), place: null, exercise: "total", text: `${id}?` },
  ...{ files: { "main.js": "a();\nb();" }, at: null, check: null, state: "left" },
});
const feedback = (id: string, at: number, more: Partial<FeedbackLine> = {}): FeedbackLine => ({
  ...{ id, question: null, exercise: null, at: null, author: "R. Diaz", text: id },
  ...{ writtenMs: ms(at), read: true },
  ...more,
});
const nameOf = (entry: Entry) => (entry.kind === "asked" ? entry.question.id : entry.feedback.id);
const shapeOf = (threads: ReturnType<typeof threadsOf>) =>
  threads.map(({ entries }) => entries.map(nameOf).join(" "));

describe("threads", () => {
  test("follow from question to answer to what was written back; unread first, then the newest", () => {
    const notes = {
      questions: [question("q1", 1), question("q2", 9), question("back", 5, "f1")],
      feedback: [
        feedback("f2", 6, { question: "back", read: false }),
        feedback("f1", 3, { question: "q1" }),
        feedback("note", 20),
      ],
    };
    expect(shapeOf(threadsOf(notes))).toEqual(["q1 f1 back f2", "note", "q2"]);
  });

  test("lose nothing of which the beginning is not known here", () => {
    const notes = {
      questions: [question("late", 2, "unknown")],
      feedback: [feedback("f", 1, { question: "unknown" })],
    };
    expect(shapeOf(threadsOf(notes)).sort()).toEqual(["f", "late"]);
  });

  test("stay where they are on the page when they are read", () => {
    const unread = { questions: [], feedback: [feedback("old", 1, { read: false }), feedback("new", 2)] };
    const open = answersMoved(
      { kind: "loading" },
      { kind: "opened", opened: { kind: "there", notes: unread } },
    );
    const read = answersMoved(open, { kind: "read", feedback: [feedback("old", 1), feedback("new", 2)] });
    if (read.kind !== "open") throw new Error("not open");
    expect(inOrder(read).map(({ id, unread }) => [id, unread])).toEqual([
      ["old", 0],
      ["new", 0],
    ]);
  });
});

describe("the notes of an exercise", () => {
  test("are those that name it, and those that answer a question about it", () => {
    const notes = {
      questions: [question("q1", 1)],
      feedback: [
        feedback("f1", 2, { question: "q1" }),
        feedback("f2", 3, { exercise: "total" }),
        feedback("f3", 4, { exercise: "other" }),
        feedback("f4", 1, { exercise: "total", read: false }),
      ],
    };
    expect(notesOf(notes, "total").map(({ feedback: { id } }) => id)).toEqual(["f4", "f2", "f1"]);
  });

  test("whose file is not there any more are about a line that is gone", () => {
    const at = { file: "notes.js", line: 1, words: "a();" };
    expect(lineNow({ feedback: feedback("f", 1, { at }), about: null }, { "main.js": "a();" })).toEqual({
      kind: "gone",
    });
  });
});

describe("a question that is being written", () => {
  const begun = { files: { "main.js": "a();" }, check: null, lastLeftMs: null };

  test("keeps its words when it cannot be sent", () => {
    const draft = { text: "Why?", at: { file: "main.js", line: 1 } };
    const writing = askMoved({ kind: "loading" }, { kind: "begun", begun: { ...begun, draft } });
    const refused = askMoved(askMoved(writing, { kind: "sending" }), { kind: "refused", sentence: "Full." });
    expect(refused).toMatchObject({ ...draft, isSending: false, trouble: "Full." });
  });

  test("points at no line that its code does not have any more", () => {
    const draft = { text: "Why?", at: { file: "main.js", line: 7 } };
    expect(askMoved({ kind: "loading" }, { kind: "begun", begun: { ...begun, draft } })).toMatchObject({
      text: "Why?",
      at: null,
    });
  });
});
