import { wordsOfChecks } from "./check-names.ts";
import { readMarkdown } from "./markdown.ts";
import { type Passage, passageOf } from "./prose.ts";
import type {
  AuthoredCourse,
  AuthoredExercise,
  Grading,
  Language,
  Lesson,
  LocalText,
  Module,
} from "./schema.ts";

/** One text that a student can see. */
export interface SeenText {
  /** `task`, `hint 2`, `name of run 1`: what it is, for a person. */
  readonly what: string;
  readonly text: LocalText;
  /** `file`: Markdown in a file for each language. `markdown` and `line` stand in a YAML file; a line marks nothing but code. */
  readonly kind: "file" | "markdown" | "line";
  /** Where it stands, from the course's folder; of a Markdown file, without `.en.md`. */
  readonly path: string;
}

/** A course, a module, a lesson or an exercise: its texts, and the code that stands beside them. */
export interface Place {
  readonly texts: readonly SeenText[];
  /** Programs and data that a student or author sees here. To find them, texts are read, so it is done when it is asked for. */
  readonly code: () => readonly string[];
}

export const pathIn = ({ kind, path }: SeenText, language: Language): string =>
  kind === "file" ? `${path}.${language}.md` : path;

/** The text in one language, without its code; empty where it is not translated. */
export function passagesIn({ kind, text }: SeenText, language: Language): readonly Passage[] {
  const written = text[language];
  if (written === undefined) return [];
  return kind === "line" ? [passageOf(written)] : readMarkdown(written).passages;
}

/** All that a student can read in a course, in the order of teaching. */
export function placesOf(course: AuthoredCourse): readonly Place[] {
  return [
    { texts: titled("course.yaml", course), code: () => [] },
    ...course.modules.flatMap((module) => [
      placeOfModule(module),
      ...module.lessons.flatMap((lesson) => {
        const place = placeOfLesson(lesson);
        return [place, ...lesson.exercises.map((exercise) => placeOfExercise(exercise, place))];
      }),
    ]),
  ];
}

const line = (path: string, what: string, text: LocalText): SeenText => ({ what, text, kind: "line", path });
const rich = (path: string, what: string, text: LocalText): SeenText => ({
  what,
  text,
  kind: "markdown",
  path,
});
const file = (path: string, what: string, text: LocalText): SeenText => ({ what, text, kind: "file", path });

function titled(path: string, it: { readonly title: LocalText; readonly summary: LocalText }) {
  return [line(path, "title", it.title), line(path, "summary", it.summary)];
}

function placeOfModule(module: Module<AuthoredExercise>): Place {
  const { folder, glossary, reference, errors } = module;
  const words = `${folder}/glossary.yaml`;
  const entries = `${folder}/reference.yaml`;
  const pages = `${folder}/errors.yaml`;
  return {
    texts: [
      ...titled(`${folder}/module.yaml`, module),
      ...glossary.flatMap(({ id, term, meaning }) => [
        line(words, `term ${id}`, term),
        rich(words, `meaning of ${id}`, meaning),
      ]),
      ...reference.flatMap(({ name, what, careful }) => [
        rich(entries, `\`what\` of ${name}`, what),
        ...(careful === undefined ? [] : [rich(entries, `\`careful\` of ${name}`, careful)]),
      ]),
      ...errors.flatMap(({ id, title, means, causes, find }) => [
        line(pages, `title of ${id}`, title),
        rich(pages, `\`means\` of ${id}`, means),
        ...causes.map((cause, index) => rich(pages, `cause ${index + 1} of ${id}`, cause)),
        rich(pages, `\`find\` of ${id}`, find),
      ]),
    ],
    code: () => [
      ...reference.flatMap(({ name, signature, example, output }) => [name, signature, example, output]),
      ...errors.flatMap(({ example, mended, prints, raw = "" }) => [example, mended, prints, raw]),
    ],
  };
}

function placeOfLesson({ folder, title, text }: Lesson): Place {
  return {
    texts: [line(`${folder}/lesson.yaml`, "title", title), file(`${folder}/text`, "text", text)],
    code: once(() => blocksIn(text)),
  };
}

/** Its texts speak of the lesson's programs, too. */
function placeOfExercise(exercise: AuthoredExercise, lesson: Place): Place {
  const { folder, title, hints, task, explanation, starter, solution, alternatives, wrong, grading } =
    exercise;
  const settings = `${folder}/exercise.yaml`;
  const graded = gradedBy(folder, grading);
  const programs = [
    starter,
    solution,
    ...alternatives.map(({ files }) => files),
    ...wrong.map(({ files }) => files),
  ];
  return {
    texts: [
      line(settings, "title", title),
      file(`${folder}/task`, "task", task),
      ...hints.map((hint, index) => line(settings, `hint ${index + 1}`, hint)),
      file(`${folder}/explanation`, "explanation", explanation),
      ...graded.texts,
    ],
    code: () => [
      ...lesson.code(),
      ...programs.flatMap(Object.values<string>),
      ...blocksIn(task),
      ...blocksIn(explanation),
      ...graded.code(),
    ],
  };
}

/** What a student reads of the checks. */
function gradedBy(folder: string, grading: Grading): Place {
  switch (grading.by) {
    case "checks":
      return {
        texts: wordsOfChecks(grading.checks).map((en) => {
          const es = grading.es?.[en];
          return line(
            `${folder}/checks.es.yaml`,
            `text “${en}” of checks.js`,
            es === undefined ? { en } : { en, es },
          );
        }),
        code: () => [grading.checks],
      };
    case "runs":
      return {
        texts: grading.runs.map(({ name }, index) =>
          line(`${folder}/runs.yaml`, `name of run ${index + 1}`, name),
        ),
        code: () => grading.runs.flatMap(({ input, prints }) => [...input, prints]),
      };
    case "order":
    case "gaps":
      return gradedBy(folder, grading.grading);
    case "prediction":
      return { texts: [], code: () => [...Object.values(grading.program), ...grading.input] };
    case "choices":
      return {
        texts: grading.choices.flatMap(({ id, text, why }) => [
          rich(`${folder}/choices.yaml`, `choice ${id}`, text),
          line(`${folder}/choices.yaml`, `\`why\` of ${id}`, why),
        ]),
        code: () => [],
      };
    case "tests":
      return {
        texts: grading.broken.map(({ name }, index) =>
          line(`${folder}/programs.yaml`, `name of broken program ${index + 1}`, name),
        ),
        code: () =>
          [...grading.right, ...grading.broken.map(({ files }) => files)].flatMap(Object.values<string>),
      };
    case "sql":
      return {
        texts: grading.checks.map(({ name }, index) =>
          line(`${folder}/checks.yaml`, `name of check ${index + 1}`, name),
        ),
        code: () => Object.values(grading.seeds),
      };
  }
}

const blocksIn = ({ en, es = "" }: LocalText): readonly string[] =>
  [en, es].flatMap((text) => readMarkdown(text).blocks.map((block) => block.text));

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
