import type { OpenQuestion } from "./questions.ts";
import { counted, localTime, plain } from "./text.ts";

/** Lines of code on each side of the one that a question is about. */
const around = 2;

/** Open questions for an instructor: who asks what, the code that it is about, and how to answer. */
export function sayQuestions(questions: readonly OpenQuestion[]): string {
  if (questions.length === 0) return "No question waits for an answer.";
  return [
    `${counted(questions.length, "question waits", "questions wait")} for an answer.`,
    ...questions.map(sayQuestion),
    'Answer with: foothold facility answer "Name" "Text" --author "Your name" --question <id> [--line main.js:3].',
  ].join("\n\n");
}

function sayQuestion(question: OpenQuestion): string {
  const { id, name, student, exercise, lesson, wallMs, text, check, follows } = question;
  const about = exercise ?? lesson;
  return [
    `${plain(name ?? student)}, ${localTime(wallMs)}${about === null ? "" : `, ${plain(about)}`} (${id})`,
    ...text.split("\n").map((line) => `  ${plain(line)}`),
    ...(follows === null ? [] : [`  It follows your answer ${follows}.`]),
    ...(check === null ? [] : [`  Check that fails: ${plain(check.join(" › "))}`]),
    ...codeOf(question).map((line) => `    ${line}`),
  ].join("\n");
}

/** The lines around the one that it is about, else all code; each with its number. */
function codeOf({ files, at }: OpenQuestion): readonly string[] {
  return Object.entries(files).flatMap(([file, text]) => {
    if (at !== null && at.file !== file) return [];
    const lines = text.split("\n").map((line, index) => ({ line, number: index + 1 }));
    const shown = at === null ? lines : lines.filter(({ number }) => Math.abs(number - at.line) <= around);
    return [
      plain(file),
      ...shown.map(({ line, number }) => {
        const mark = number === at?.line ? ">" : " ";
        return `${mark} ${String(number).padStart(3)}  ${plain(line)}`.trimEnd();
      }),
    ];
  });
}
