import type { Finding } from "./check.ts";
import {
  before,
  besideOf,
  checkAlike,
  checkClaim,
  checkHtml,
  fileOf,
  judgeBlock,
  type RunProgram,
  subjectOf,
  type Text,
  textsOf,
} from "./check-texts.ts";
import type { AuthoredCourse, AuthoredExercise } from "./schema.ts";

/**
 * What tasks and explanations show is true, as far as they show a program themselves: questions, predictions and tables have
 * no solution that is a program, and their tasks may keep to themselves what a program prints, since that may be the
 * question. An explanation speaks of the solution.
 */
export async function checkShown(course: AuthoredCourse, run: RunProgram): Promise<readonly Finding[]> {
  const exercises = course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.exercises));
  const found = await Promise.all(exercises.map((exercise) => checkExercise(exercise, run)));
  return found.flat();
}

async function checkExercise(exercise: AuthoredExercise, run: RunProgram): Promise<readonly Finding[]> {
  const { folder, task, explanation } = exercise;
  const subject = subjectOf(exercise);
  const explained = textsOf(`${folder}/explanation`, explanation);
  const shown = [...explained, ...(subject === null ? textsOf(`${folder}/task`, task) : [])];
  const english = shown.filter(({ language }) => language === "en");
  const proved = await Promise.all([
    ...shown.map((text) => checkPrograms(text, run)),
    ...english.flatMap((text) =>
      text.prose.claims.map((claim) => {
        const files = before(text, claim);
        // Of a text that shows no program above the call, the solution is meant.
        const isBare = files["main.js"] === "" && explained.includes(text);
        return checkClaim(text, claim, isBare ? (subject ?? files) : files, run);
      }),
    ),
  ]);
  return [...explained.flatMap(checkHtml), ...checkAlike(explained), ...proved.flat()];
}

/** Each program does what stands right below it; one that is marked as broken stops, and every other comes to its end. */
async function checkPrograms({ file, language, prose }: Text, run: RunProgram): Promise<readonly Finding[]> {
  const { blocks } = prose;
  const found = await Promise.all(
    blocks.map(async (block, index) => {
      if (block.language !== "js" || block.words.includes("part") || fileOf(block) !== undefined) return [];
      const above = blocks.slice(0, index).flatMap((other) => {
        const name = other.language === "js" ? fileOf(other) : undefined;
        return name === undefined ? [] : [[name, other.text] as const];
      });
      const [input, output] = besideOf(blocks, index);
      const lines = input === undefined ? [] : input.text.split("\n");
      const files = { ...Object.fromEntries(above), "main.js": block.text };
      const seen = await run(files, { input: lines, language });
      // What is not told is the question.
      const isHidden = output === undefined && !block.words.includes("broken");
      return judgeBlock(file, block, isHidden ? { ...block, text: seen.printed } : output, seen);
    }),
  );
  return found.flat();
}
