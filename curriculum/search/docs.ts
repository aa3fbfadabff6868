import type { AuthoredCourse, AuthoredExercise, ErrorPage, Language, Lesson, LocalText } from "../schema.ts";
import { spellingsOf } from "../spellings.ts";
import { sectionsOf } from "./sections.ts";
import type { Doc } from "./text.ts";

/** All that can be found in a course in one language, in the order of teaching: words, code, errors, then the lessons with what is in them. */
export function docsOf(course: AuthoredCourse, language: Language): readonly Doc[] {
  const say = (text: LocalText) => text[language] ?? text.en;
  const { modules, skills } = course;
  // What no lesson teaches is shown nowhere (see main/terminal/words.ts).
  const taught = new Set(modules.flatMap(({ lessons }) => lessons.flatMap(({ teaches }) => teaches)));
  return [
    ...modules.flatMap(({ glossary }) =>
      glossary.map(({ id, term, also, meaning }) =>
        entry("term", id, say(term), [...both(term), ...also.en, ...also.es], [say(meaning)]),
      ),
    ),
    ...modules.flatMap(({ reference }) =>
      reference
        .filter(({ name }) => taught.has(name))
        .map(({ name, signature, what, careful }) => {
          const spellings = spellingsOf(name);
          const title = spellings[0] ?? signature.trim().split("\n")[0] ?? name;
          return entry(
            "code",
            name,
            title,
            [name, ...spellings, signature.trim()],
            [say(what), careful ? say(careful) : ""],
          );
        }),
    ),
    ...modules.flatMap(({ errors }) => errors.map((page) => errorDoc(page, say))),
    ...modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lessonDocs(lesson, say))),
    ...(skills ?? []).map(({ id, title, sentence, first }) => ({
      ...entry("skill", id, say(title), both(title), [say(sentence)]),
      lesson: first,
    })),
  ];
}

const both = ({ en, es }: LocalText): readonly string[] => (es === undefined ? [en] : [en, es]);

function entry(
  kind: Doc["kind"],
  id: string,
  title: string,
  names: readonly string[],
  texts: readonly string[],
): Doc {
  return {
    kind,
    id,
    lesson: null,
    at: 0,
    title,
    names: [...new Set(names)],
    text: plain(texts.join(" ").trim()),
  };
}

/** Sentences of YAML have code and italics only. */
const plain = (text: string): string => text.replaceAll("`", "").replace(/\*(\p{L}[^*]*)\*/gu, "$1");

function errorDoc(
  { id, title, raw, means, causes, shows }: ErrorPage,
  say: (text: LocalText) => string,
): Doc {
  const engine = raw === undefined ? [] : [raw, raw.replace(/^\w*Error: /, "")];
  const texts = [say(means), ...causes.map(say), shows ? say(shows) : ""];
  return entry("error", id, say(title), [...both(title), ...engine], texts);
}

function lessonDocs(lesson: Lesson<AuthoredExercise>, say: (text: LocalText) => string): readonly Doc[] {
  const [intro, ...sections] = sectionsOf(say(lesson.text));
  const place = { lesson: lesson.id };
  return [
    {
      ...entry("lesson", lesson.id, say(lesson.title), both(lesson.title), []),
      ...place,
      text: intro?.text ?? "",
    },
    ...sections.map(({ title, text }, index) => ({
      ...{ kind: "section" as const, id: lesson.id, ...place, at: index + 1 },
      ...{ title: title === "" ? say(lesson.title) : title, names: [], text },
    })),
    ...lesson.exercises.map(({ id, title, task }) => ({
      ...entry("exercise", id, say(title), both(title), []),
      ...place,
      text: sectionsOf(say(task))
        .map((section) => `${section.title} ${section.text}`.trim())
        .join(" "),
    })),
  ];
}
