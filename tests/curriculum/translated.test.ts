import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkTranslated, countTranslated } from "../../curriculum/check-translated.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { packCourse } from "../../curriculum/pack/write.ts";
import type { AuthoredCourse } from "../../curriculum/schema.ts";
import { changed, good, onDisk, type Tree, treeOf, without } from "./course-on-disk.ts";

function courseOf(tree: Tree): AuthoredCourse {
  const course = loadAuthored(onDisk(tree));
  if (!course.ok) throw new Error(course.refusal.sentence);
  return course.value;
}

const findings = (tree: Tree) => checkTranslated(courseOf(tree)).map(({ file, what }) => `${file}: ${what}`);
const promised = (tree: Tree) => changed(tree, "course.yaml", "modules:", "languages: [en, es]\nmodules:");
const missing = (file: string, what: string) =>
  `${file}: the ${what} is not there in Spanish, and course.yaml promises it`;

test("a course that promises English alone may have as much Spanish as it likes", () => {
  expect(findings(good)).toEqual([]);
});

test("a course that promises Spanish lacks each text that is not there", () => {
  expect(findings(promised(good))).toEqual([
    missing("course.yaml", "title"),
    missing("course.yaml", "summary"),
    missing("first/module.yaml", "title"),
    missing("first/module.yaml", "summary"),
    missing("first/adding/lesson.yaml", "title"),
    ...["add-one", "add-two"].flatMap((id) => [
      missing(`first/adding/${id}/exercise.yaml`, "title"),
      missing(`first/adding/${id}/exercise.yaml`, "hint 1"),
      missing(`first/adding/${id}/explanation.es.md`, "explanation"),
      missing(`first/adding/${id}/checks.es.yaml`, "text “adds 2 and 3” of checks.js"),
      missing(`first/adding/${id}/checks.es.yaml`, "text “adds other numbers” of checks.js"),
    ]),
    missing("first/resting/lesson.yaml", "title"),
    missing("first/resting/text.es.md", "text"),
  ]);
});

test("a text that only repeats the English one is none", () => {
  const repeated = { ...promised(good), "first/resting/text.en.md": "Rest now, then go on.\n" };
  expect(findings({ ...repeated, "first/resting/text.es.md": "Rest now, then go on.\n" })).toContain(
    "first/resting/text.es.md: the Spanish text is the English one",
  );
  const code = "`let it be = now` and `so on it goes`\n";
  const named = { ...repeated, "first/resting/text.en.md": code, "first/resting/text.es.md": code };
  expect(findings(named).join("\n")).not.toContain("resting/text");
});

describe("a course with every kind of exercise", () => {
  const all = treeOf(join(import.meta.dirname, "../fixtures/kinds"));

  test("is all there in Spanish", () => {
    expect(findings(all)).toEqual([]);
    const { texts, spanish } = countTranslated(courseOf(all));
    expect(spanish).toBe(texts);
  });

  /** Takes the first Spanish text, in a line of YAML, away. */
  const bare = (path: string): Tree => {
    const text = all[path] ?? "";
    const cut = text.replace(/,? es: ("[^"]*"|[^,}]+)(?=[,} ]*\}|$)|^ *es: .*\n/m, "");
    if (cut === text) throw new Error(`${path} has no Spanish`);
    return { ...all, [path]: cut };
  };

  test.each([
    ["everyday/printing/tea-order/runs.yaml", "name of run 1"],
    ["everyday/filling/which-line/choices.yaml", "choice no-name"],
    ["everyday/filling/short-queue/programs.yaml", "name of broken program 1"],
    ["everyday/asking/bean-price/checks.yaml", "name of check 1"],
  ])("may lack one in %s", (path, what) => {
    expect(findings(bare(path))).toEqual([missing(path, what)]);
    expect(countTranslated(courseOf(bare(path))).spanish).toBe(countTranslated(courseOf(all)).spanish - 1);
  });

  test("may lack a task", () => {
    const task = "everyday/reading/pantry/task.es.md";
    expect(findings(without(all, task))).toEqual([missing(task, "task")]);
  });

  test("may lack terms and entries of the reference", () => {
    const glossary =
      "- { id: sum, lesson: reading, term: { en: sum, es: suma }, meaning: { en: What you get. } }\n";
    const reference =
      "- { name: number, signature: '1', what: { en: A number., es: Un número. }, careful: { en: Look. }, example: '1;', output: '' }\n";
    const found = findings({
      ...all,
      "everyday/glossary.yaml": glossary,
      "everyday/reference.yaml": reference,
    });
    expect(found).toEqual([
      missing("everyday/glossary.yaml", "meaning of sum"),
      missing("everyday/reference.yaml", "`careful` of number"),
    ]);
  });
});

test("a promise has English and each language once", () => {
  const refused = (languages: string) => {
    const course = loadAuthored(onDisk(changed(promised(good), "course.yaml", "[en, es]", languages)));
    return course.ok ? "" : course.refusal.sentence;
  };
  expect(refused("[es]")).toContain("expected en, and each language once");
  expect(refused("[en, en]")).toContain("expected en, and each language once");
  expect(refused("[en, fr]")).toContain('found "fr", expected "en" or "es"');
});

test("lists of the authors lie beside the course, and are not for terminals", () => {
  const tree = { ...promised(good), "words.txt": "Ana\n", "ids.txt": "lesson adding\n" };
  expect(courseOf(tree).lists).toEqual({ words: "Ana\n", ids: "lesson adding\n" });
  expect(courseOf(good).lists).toEqual({ words: "", ids: "" });
  const [listed, bare] = [packCourse(courseOf(tree)), packCourse(courseOf(promised(good)))];
  if (!listed.ok || !bare.ok) throw new Error("a good course can be packed");
  expect(Buffer.compare(listed.value.bytes, bare.value.bytes) === 0).toBe(true);
});

test("Spanish words of checks must be there, belong to English ones, and keep their slots", () => {
  const checks = "first/adding/add-one/checks.js";
  const tree = promised({ ...good, [checks]: `${good[checks]}test.each([1])("%s is one", () => {});\n` });
  const es = (text: string) => ({ ...tree, "first/adding/add-one/checks.es.yaml": text });
  const file = "first/adding/add-one/checks.es.yaml";
  expect(findings(tree)).toContain(missing(file, "text “%s is one” of checks.js"));
  expect(findings(es('"%s is one": "uno"\n'))).toContain(
    `${file}: “uno” has not the same slots as “%s is one”`,
  );
  expect(findings(es('"%s is two": "%s es dos"\n'))).toContain(`${file}: checks.js does not say “%s is two”`);
  expect(findings(es('"%s is one": "%s es uno"\n')).join("\n")).not.toContain("%s is one");
});
