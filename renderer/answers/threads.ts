import type { FeedbackLine, QuestionLine } from "../../main/contract.ts";

/** What was asked and answered. */
export interface Notes {
  readonly questions: readonly QuestionLine[];
  readonly feedback: readonly FeedbackLine[];
}

export type Entry =
  | { readonly kind: "asked"; readonly question: QuestionLine }
  /** `about`: the question that it answers, if it is known here. */
  | { readonly kind: "answered"; readonly feedback: FeedbackLine; readonly about: QuestionLine | null };

/** A question or a note of the instructor, with all that followed it, in the order in which one followed the other. */
export interface Thread {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly unread: number;
  /** By whatever clock the newest of it was written. */
  readonly lastMs: number;
}

/** Those with something unread first, then the newest first. Everything stands in just one of them. */
export function threadsOf({ questions, feedback }: Notes): readonly Thread[] {
  const asked = new Map(questions.map((question) => [question.id, question]));
  const written = new Map(feedback.map((one) => [one.id, one]));
  const answers = new Map<string, FeedbackLine[]>();
  for (const one of feedback.toSorted((a, b) => a.writtenMs - b.writtenMs)) {
    if (one.question !== null && asked.has(one.question))
      answers.set(one.question, [...(answers.get(one.question) ?? []), one]);
  }
  const replies = new Map<string, QuestionLine[]>();
  for (const one of questions.toSorted((a, b) => a.askedMs - b.askedMs)) {
    if (one.follows !== null && written.has(one.follows))
      replies.set(one.follows, [...(replies.get(one.follows) ?? []), one]);
  }
  const ofQuestion = (question: QuestionLine): readonly Entry[] => [
    { kind: "asked", question },
    ...(answers.get(question.id) ?? []).flatMap((one) => ofAnswer(one, question)),
  ];
  const ofAnswer = (one: FeedbackLine, about: QuestionLine | null): readonly Entry[] => [
    { kind: "answered", feedback: one, about },
    ...(replies.get(one.id) ?? []).flatMap(ofQuestion),
  ];
  const threads = [
    ...questions
      .filter(({ follows }) => follows === null || !written.has(follows))
      .map((question) => threadOf(question.id, ofQuestion(question))),
    ...feedback
      .filter(({ question }) => question === null || !asked.has(question))
      .map((one) => threadOf(one.id, ofAnswer(one, null))),
  ];
  return threads.sort(
    (a, b) => Number(b.unread > 0) - Number(a.unread > 0) || b.lastMs - a.lastMs || (a.id < b.id ? -1 : 1),
  );
}

function threadOf(id: string, entries: readonly Entry[]): Thread {
  const times = entries.map((entry) =>
    entry.kind === "asked" ? entry.question.askedMs : entry.feedback.writtenMs,
  );
  return { id, entries, unread: unreadOf(entries).length, lastMs: Math.max(...times) };
}

/** Ids of the answers that were not read. */
export function unreadOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.kind === "answered" && !entry.feedback.read ? [entry.feedback.id] : [],
  );
}
