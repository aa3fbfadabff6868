import type { Finding } from "./check.ts";
import { type Block, type Claim, type Prose, readMarkdown } from "./markdown.ts";
import type { AuthoredCourse, AuthoredExercise, Language, Lesson, Module, SourceFiles } from "./schema.ts";

/** How a program ended that was run by itself. */
export interface RunSeen {
  readonly printed: string;
  /** What the terminal says where the program could not be read or stopped; `null`: it came to its end. */
  readonly error: string | null;
}

/** Runs `main.js` of a program; given from outside, because this room never runs a student's code. */
export type RunProgram = (
  files: SourceFiles,
  options: { readonly input: readonly string[]; readonly language: Language },
) => Promise<RunSeen>;

/** One text, and what its claims are about. */
export interface Text {
  readonly file: string;
  readonly language: Language;
  readonly prose: Prose;
}

/**
 * What the texts say of programs is true: every block of code runs and prints what stands below it, and each call gives
 * the result that is told. The texts in both languages show the same.
 */
export async function checkTexts(course: AuthoredCourse, run: RunProgram): Promise<readonly Finding[]> {
  return all(course.modules.map((module) => checkModule(module, run)));
}

async function all(parts: readonly Promise<readonly Finding[]>[]): Promise<readonly Finding[]> {
  return (await Promise.all(parts)).flat();
}

async function checkModule(module: Module<AuthoredExercise>, run: RunProgram): Promise<readonly Finding[]> {
  const findings = await all(
    module.lessons.flatMap((lesson) => [
      checkLesson(lesson, run),
      ...lesson.exercises.map((exercise) => checkTask(exercise, run)),
    ]),
  );
  if (module.lessons.some((lesson) => /^What a job would call this$/m.test(quoted(lesson)))) return findings;
  const missing = {
    file: `${module.folder}/module.yaml`,
    what: "no lesson of this module tells what a job would call what it teaches",
    why: "A student should know the field's words. Add a quotation that begins with **What a job would call this**.",
  };
  return [...findings, missing];
}

const quoted = ({ text }: Lesson): string => readMarkdown(text.en).quotations.join("\n");

async function checkLesson(lesson: Lesson<AuthoredExercise>, run: RunProgram): Promise<readonly Finding[]> {
  const texts = textsOf(`${lesson.folder}/text`, lesson.text);
  const claims = texts
    .slice(0, 1)
    .flatMap((text) => text.prose.claims.map((claim) => checkClaim(text, claim, before(text, claim), run)));
  const proved = await all([...texts.map((text) => checkBlocks(text, run)), ...claims]);
  return [...texts.flatMap(checkHtml), ...checkAlike(texts), ...proved];
}

export function textsOf(
  path: string,
  text: { readonly en: string; readonly es?: string | undefined },
): readonly Text[] {
  const texts: Text[] = [{ file: `${path}.en.md`, language: "en", prose: readMarkdown(text.en) }];
  if (text.es !== undefined)
    texts.push({ file: `${path}.es.md`, language: "es", prose: readMarkdown(text.es) });
  return texts;
}

export function checkHtml({ file, prose }: Text): readonly Finding[] {
  return prose.html.map(({ text, line }) => ({
    file,
    what: `line ${line} has HTML: ${text.slice(0, 40)}`,
    why: "It is not shown. Write it in Markdown, or put code between backticks.",
  }));
}

/** The Spanish text shows the same code, promises the same results and has the same headings. */
export function checkAlike([en, es]: readonly Text[]): readonly Finding[] {
  if (en === undefined || es === undefined) return [];
  const code = ({ prose }: Text) =>
    prose.blocks.filter(({ language }) => language === "js").map(({ text }) => text);
  const claims = ({ prose }: Text) => prose.claims.map(({ call, result }) => `${call} → ${result}`);
  const differs = (a: readonly unknown[], b: readonly unknown[]) => JSON.stringify(a) !== JSON.stringify(b);
  const parts = [
    ["blocks of code", differs(code(en), code(es))],
    ["results of calls", differs(claims(en), claims(es))],
    ["headings", differs(en.prose.headings, es.prose.headings)],
  ] as const;
  return parts
    .filter(([, isOther]) => isOther)
    .map(([what]) => ({
      file: es.file,
      what: `its ${what} are not those of ${en.file}`,
      why: "Both languages must teach the same. Bring the two in line.",
    }));
}

/** A block that is a file for the blocks after it: `js file=money.js`. */
export const fileOf = ({ words }: Block): string | undefined =>
  words.find((word) => word.startsWith("file="))?.slice("file=".length);

/** A block that is a program by itself, with the files above it. `index`: among all blocks. */
export interface BlockProgram {
  readonly block: Block;
  readonly index: number;
  readonly files: SourceFiles;
}

/**
 * The programs of a text: every block `js`, unless it is marked `part`, which only has to be readable, or is a file for those
 * below. A student runs the same ones on the lesson's page (`renderer/run/programs.ts`).
 */
export function programsOf(blocks: readonly Block[]): readonly BlockProgram[] {
  const programs: BlockProgram[] = [];
  const others: Record<string, string> = {};
  for (const [index, block] of blocks.entries()) {
    if (block.language !== "js" || block.words.includes("part")) continue;
    const name = fileOf(block);
    if (name === undefined) programs.push({ block, index, files: { ...others, "main.js": block.text } });
    else others[name] = block.text;
  }
  return programs;
}

async function checkBlocks({ file, language, prose }: Text, run: RunProgram): Promise<readonly Finding[]> {
  return all(
    programsOf(prose.blocks).map(async ({ block, index, files }) => {
      const [input, output] = besideOf(prose.blocks, index);
      const lines = input === undefined ? [] : input.text.split("\n");
      return judgeBlock(file, block, output, await run(files, { input: lines, language }));
    }),
  );
}

/** The `input` and `output` that stand right after a block. */
export function besideOf(
  blocks: readonly Block[],
  index: number,
): readonly [Block | undefined, Block | undefined] {
  const [first, second] = [blocks[index + 1], blocks[index + 2]];
  if (first?.language === "output") return [undefined, first];
  if (first?.language !== "input") return [undefined, undefined];
  return [first, second?.language === "output" ? second : undefined];
}

export function judgeBlock(
  file: string,
  block: Block,
  output: Block | undefined,
  seen: RunSeen,
): readonly Finding[] {
  const isBroken = block.words.includes("broken");
  const at = `the program in line ${block.line}`;
  const told = (what: string, why: string) => [{ file, what: `${at} ${what}`, why }];
  if (!isBroken && seen.error !== null) {
    return told(
      `stops: ${seen.error}`,
      "A student who runs it would be lost. Mend it, or mark it `js broken`.",
    );
  }
  if (isBroken && seen.error === null) {
    return told("is marked as broken, but comes to its end", "Take the word away, or break the program.");
  }
  // Of a broken program, what the terminal says may be left to the student to find out.
  const shown = linesOf([seen.printed, isBroken && output !== undefined ? (seen.error ?? "") : ""].join(""));
  if (output === undefined) {
    return isBroken || shown.length === 0
      ? []
      : told(
          `prints ${JSON.stringify(shown.join("\n"))}, which the text does not show`,
          "Put a block `output` below it.",
        );
  }
  if (JSON.stringify(shown) === JSON.stringify(linesOf(output.text))) return [];
  return told(
    `prints ${JSON.stringify(shown.join("\n"))}, and the text says ${JSON.stringify(output.text)}`,
    "The text would teach something that is not so. Correct one of the two.",
  );
}

/** What a person sees of a text: no blank end, and no spaces at a line's end. */
export function linesOf(text: string): readonly string[] {
  const seen = text.trimEnd();
  return seen === "" ? [] : seen.split("\n").map((line) => line.trimEnd());
}

/** The nearest program above a claim, with the files above it. */
export function before({ prose }: Text, { line }: Claim): SourceFiles {
  const above = prose.blocks.filter(
    (block) => block.language === "js" && block.line < line && !block.words.includes("broken"),
  );
  const files = above.flatMap((block) => {
    const name = fileOf(block);
    return name === undefined ? [] : [[name, block.text] as const];
  });
  const main = above.findLast((block) => fileOf(block) === undefined && !block.words.includes("part"));
  return { ...Object.fromEntries(files), "main.js": main?.text ?? "" };
}

/** Sets what a claim's program prints by itself apart from the answer. */
const mark = "\u0001";

/** Runs the program with the call at its end, where all its names are known. */
export async function checkClaim(
  text: Text,
  { call, result, line }: Claim,
  files: SourceFiles,
  run: RunProgram,
): Promise<readonly Finding[]> {
  const told = (what: string) => [
    {
      file: text.file,
      what: `line ${line} says that \`${call}\` gives \`${result}\`, but ${what}`,
      why: "The text would teach something that is not so. Correct one of the two.",
    },
  ];
  const spell = `(value) => JSON.stringify([value], (_, v) => typeof v === "number" || v === undefined ? String(v) : v)`;
  const main = `${files["main.js"] ?? ""}\n;{ const spell = ${spell}; const call = await (${call}); const told = await (${result}); console.log(${JSON.stringify(mark)} + JSON.stringify([spell(call), spell(told)])); }`;
  const { printed, error } = await run({ ...files, "main.js": main }, { input: [], language: "en" });
  if (error !== null) return told(`the call stops: ${error}`);
  const [call_, told_] = JSON.parse(printed.slice(printed.lastIndexOf(mark) + 1)) as readonly [
    string,
    string,
  ];
  return call_ === told_ ? [] : told(`it gives ${call_.slice(1, -1)}`);
}

/** What a claim or a run in a task is about; `null` where a task tells of no program. */
export function subjectOf({ grading, solution }: AuthoredExercise): SourceFiles | null {
  switch (grading.by) {
    case "checks":
    case "runs":
    case "order":
    case "gaps":
      return solution;
    case "tests":
      return grading.right[0] ?? null;
    case "prediction":
    case "choices":
    case "sql":
      return null;
  }
}

async function checkTask(exercise: AuthoredExercise, run: RunProgram): Promise<readonly Finding[]> {
  const texts = textsOf(`${exercise.folder}/task`, exercise.task);
  const findings = [...texts.flatMap(checkHtml), ...checkAlike(texts)];
  const subject = subjectOf(exercise);
  const [text] = texts;
  if (subject === null || text === undefined) return findings;
  const { blocks, claims } = text.prose;
  const outputs = blocks
    .entries()
    .filter(([, { language }]) => language === "output")
    .toArray();
  const shown = outputs.map(async ([index, output]) => {
    const input = blocks[index - 1]?.language === "input" ? (blocks[index - 1]?.text.split("\n") ?? []) : [];
    if (isWanted(exercise, input, output.text)) return [];
    return judgeOutput(text.file, output, await run(subject, { input, language: "en" }));
  });
  const proved = await all([...claims.map((claim) => checkClaim(text, claim, subject, run)), ...shown]);
  if (claims.length + outputs.length > 0) return [...findings, ...proved];
  const missing = {
    file: text.file,
    what: "it shows no call with its result, and no output",
    why: "An example says more than a sentence. Add `call` → `result`, or a block `output`.",
  };
  return [...findings, missing];
}

function judgeOutput(file: string, output: Block, { printed, error }: RunSeen): readonly Finding[] {
  const shown = linesOf(printed + (error ?? ""));
  if (JSON.stringify(shown) === JSON.stringify(linesOf(output.text))) return [];
  return [
    {
      file,
      what: `the output in line ${output.line} is not what the solution prints: ${JSON.stringify(shown.join("\n"))}`,
      why: "A student would aim at something that does not pass. Correct one of the two.",
    },
  ];
}

/** True if a run of the exercise asks for exactly this: it may be less strict than a comparison of texts. */
function isWanted({ grading }: AuthoredExercise, input: readonly string[], output: string): boolean {
  if (grading.by !== "runs") return false;
  const spell = (lines: readonly string[]) => JSON.stringify(lines);
  return grading.runs.some(
    (run) => spell(run.input) === spell(input) && spell(linesOf(run.prints)) === spell(linesOf(output)),
  );
}
