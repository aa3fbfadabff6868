import { rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadAuthored } from "../../curriculum/load.ts";
import { formatProblems } from "../../curriculum/problem.ts";
import { changed, good, onDisk, one, type Tree, temporaryFolder, two, without } from "./course-on-disk.ts";

function sentencesOf(folder: string): readonly string[] {
  const result = loadAuthored(folder);
  return result.ok ? [] : result.refusal.problems.map((problem) => problem.sentence);
}

describe("a good course", () => {
  test("loads in the order of its YAML", () => {
    const result = loadAuthored(onDisk(good));
    if (!result.ok) throw new Error(result.refusal.sentence);
    const [lesson, last] = result.value.modules[0]?.lessons ?? [];
    expect(lesson?.exercises.map(({ id }) => id)).toEqual(["add-one", "add-two"]);
    expect(lesson?.text).toEqual({ en: "Numbers can be added.\n", es: "Los números se pueden sumar.\n" });
    expect(last).toMatchObject({ id: "resting", prerequisites: ["adding"], exercises: [] });
  });

  test("loads for authors with solution, explanation and wrong solutions", () => {
    const result = loadAuthored(onDisk(good));
    if (!result.ok) throw new Error(result.refusal.sentence);
    const exercise = result.value.modules[0]?.lessons[0]?.exercises[0];
    expect(exercise?.folder).toBe(one);
    expect(exercise?.solution["main.js"]).toContain("answer-solution");
    expect(exercise?.explanation.en).toContain("answer-explanation");
    expect(exercise?.wrong.map((wrong) => [wrong.folder, Object.keys(wrong.files)])).toEqual([
      ["takes-away", ["main.js"]],
      ["answer-only", ["main.js"]],
      ["misspelt", ["main.js"]],
    ]);
  });

  test("a module, a lesson and an exercise may share an id", () => {
    const lesson = changed(good, "first/resting/lesson.yaml", "id: resting", "id: first");
    expect(loadAuthored(onDisk(changed(lesson, `${two}/exercise.yaml`, "id: add-two", "id: first"))).ok).toBe(
      true,
    );
  });

  test("Windows line ends and a byte order mark change nothing", () => {
    const windows = Object.fromEntries(
      Object.entries(good).map(([path, text]) => [path, `\uFEFF${text.replaceAll("\n", "\r\n")}`]),
    );
    expect(loadAuthored(onDisk(windows))).toEqual(loadAuthored(onDisk(good)));
  });
});

describe("each problem has its sentence", () => {
  const lesson = "first/adding/lesson.yaml";
  const settings = `${one}/exercise.yaml`;
  const parts =
    "exercise.yaml, task.en.md, task.es.md, starter, checks.js, checks.es.yaml, runs.yaml, solution, solution-[2-9], explanation.en.md, explanation.es.md, wrong";
  const cases: readonly (readonly [string, Tree, readonly string[]])[] = [
    [
      "YAML that cannot be read",
      changed(good, lesson, "skills: [adding]", "skills: [adding"),
      [/^first\/adding\/lesson\.yaml, line \d: this is not YAML that can be read \(.+\)\.$/.source],
    ],
    [
      "a key twice",
      changed(good, lesson, "minutes: 10", "minutes: 10\nminutes: 12"),
      [`${lesson}, line 4: this is not YAML that can be read (Map keys must be unique).`],
    ],
    [
      "a tag that YAML does not know",
      changed(good, lesson, "minutes: 10", "minutes: !fast 10"),
      [`${lesson}, line 3: this is not YAML that can be read (Unresolved tag: !fast).`],
    ],
    [
      "a misspelt key",
      changed(good, lesson, "minutes: 10", "minuts: 10"),
      [
        `${lesson}, line 1: the key \`minutes\` is missing; expected a number.`,
        `${lesson}, line 1: found the key \`minuts\`, which is not known here; expected it to be spelt as the format has it, or left out.`,
      ],
    ],
    [
      "a value of another type",
      changed(good, lesson, "minutes: 10", "minutes: ten"),
      [`${lesson}, line 3: the key \`minutes\`: found "ten", expected a number.`],
    ],
    [
      "a number out of range",
      changed(good, lesson, "minutes: 10", "minutes: 900"),
      [`${lesson}, line 3: the key \`minutes\`: found 900, expected at most 240.`],
    ],
    [
      "an id that is no id",
      changed(good, lesson, "id: adding", "id: Adding Numbers"),
      [
        `${lesson}, line 1: the key \`id\`: found "Adding Numbers", expected lower-case letters, digits and single hyphens, such as walk-a-list.`,
      ],
    ],
    [
      "a folder that leads out",
      changed(good, "course.yaml", "[first]", "[../first]"),
      [
        'course.yaml, line 4: the key `modules[0]`: found "../first", expected lower-case letters, digits and single hyphens, such as walk-a-list.',
      ],
    ],
    [
      "an unknown kind",
      changed(good, settings, "kind: write", "kind: draw"),
      [
        `${settings}, line 2: the key \`kind\`: found "draw", expected "write" or "fix" or "output" or "predict" or "order" or "fill" or "choose" or "tests" or "sql".`,
      ],
    ],
    [
      "no English",
      changed(good, settings, "title: { en: Add", "title: { es: Add"),
      [`${settings}, line 3: the key \`title.en\` is missing; expected text.`],
    ],
    [
      "an empty text",
      changed(good, settings, "en: Add two numbers", 'en: " "'),
      [`${settings}, line 3: the key \`title.en\`: found " ", expected text that is not empty.`],
    ],
    [
      "too few wrong solutions",
      without(
        changed(good, settings, '  - { folder: takes-away, belief: belief-takes-away, earns: "-1" }\n', ""),
        `${one}/wrong/takes-away`,
      ),
      [`${settings}, line 7: the key \`wrong\`: found a list of 2, expected at least 3 in the list.`],
    ],
    [
      "an exercise's id that another has",
      changed(good, `${two}/exercise.yaml`, "id: add-two", "id: add-one"),
      [
        `${two}/exercise.yaml: the key \`id\`: found "add-one", which ${settings} has already; expected an id of its own.`,
      ],
    ],
    [
      "a lesson's id that another has",
      changed(
        changed(good, "first/resting/lesson.yaml", "id: resting", "id: adding"),
        "first/resting/lesson.yaml",
        "[adding]",
        "[]",
      ),
      [
        `first/resting/lesson.yaml: the key \`id\`: found "adding", which ${lesson} has already; expected an id of its own.`,
      ],
    ],
    [
      "a prerequisite that is nowhere",
      changed(good, lesson, "prerequisites: []", "prerequisites: [ading]"),
      [
        `${lesson}: the key \`prerequisites[0]\`: found "ading", which no lesson has as its id; expected an earlier lesson.`,
      ],
    ],
    [
      "a prerequisite that comes later",
      changed(good, lesson, "prerequisites: []", "prerequisites: [resting]"),
      [
        `${lesson}: the key \`prerequisites[0]\`: found "resting", which is a later lesson; expected a lesson that comes earlier in the course.`,
      ],
    ],
    [
      "a lesson that needs itself",
      changed(good, lesson, "prerequisites: []", "prerequisites: [adding]"),
      [
        `${lesson}: the key \`prerequisites[0]\`: found "adding", which is this lesson itself; expected a lesson that comes earlier in the course.`,
      ],
    ],
    [
      "a folder listed twice",
      changed(good, "first/module.yaml", "[adding, resting]", "[adding, resting, adding]"),
      ['first/module.yaml: the key `lessons[2]`: found "adding" again; expected each folder once.'],
    ],
    [
      "a wrong solution listed twice",
      changed(good, settings, "folder: misspelt", "folder: takes-away"),
      [
        `${settings}: the key \`wrong[2]\`: found "takes-away" again; expected each folder once.`,
        `${one}/wrong/misspelt: found a folder that nothing mentions; expected here only the folders that exercise.yaml names: takes-away, answer-only, takes-away.`,
      ],
    ],
    [
      "a folder listed that is not there",
      changed(good, lesson, "[add-one, add-two]", "[add-one, add-two, add-three]"),
      [
        "first/adding/add-three: this folder is missing, but `exercises` in lesson.yaml names it; expected a folder, or no such name.",
      ],
    ],
    [
      "a stray file in the course",
      { ...good, "notes.txt": "x" },
      [
        "notes.txt: found a file that nothing mentions; expected here only course.yaml, words.txt, ids.txt and the folders that its `modules` names.",
      ],
    ],
    [
      "a stray folder in a module",
      { ...good, "first/old/lesson.yaml": "x" },
      [
        "first/old: found a folder that nothing mentions; expected here only module.yaml, glossary.yaml, reference.yaml, errors.yaml and the folders that its `lessons` names.",
      ],
    ],
    [
      "a stray file in a lesson",
      { ...good, "first/adding/text.fr.md": "x" },
      [
        "first/adding/text.fr.md: found a file that nothing mentions; expected here only lesson.yaml, text.en.md, text.es.md and the folders that its `exercises` names.",
      ],
    ],
    [
      "a stray file in an exercise",
      { ...good, [`${one}/hint.md`]: "x" },
      [`${one}/hint.md: found a file that nothing mentions; expected here only ${parts}.`],
    ],
    [
      "a stray wrong solution",
      { ...good, [`${one}/wrong/forgotten/main.js`]: "x" },
      [
        `${one}/wrong/forgotten: found a folder that nothing mentions; expected here only the folders that exercise.yaml names: takes-away, answer-only, misspelt.`,
      ],
    ],
    [
      "a program's file with another name",
      { ...good, [`${one}/starter/main.ts`]: "x" },
      [
        `${one}/starter/main.ts: found a file that nothing mentions; expected here only plain files such as main.js (.js, .json, .txt, .csv or .sql).`,
      ],
    ],
    [
      "a starter that is a file",
      { ...without(good, `${one}/starter`), [`${one}/starter`]: "x" },
      [
        `${one}/starter: found a file, expected a folder with plain files such as main.js (.js, .json, .txt, .csv or .sql).`,
      ],
    ],
    [
      "checks that are a folder",
      { ...without(good, `${one}/checks.js`), [`${one}/checks.js/x.js`]: "x" },
      [`${one}/checks.js: found a folder, expected a file with the exercise's checks.`],
    ],
    [
      "a program that is too long",
      { ...good, [`${one}/solution/main.js`]: " ".repeat(200_001) },
      [`${one}/solution: found 1 file with 200001 characters, expected at most 200000 characters.`],
    ],
    [
      "an explanation without words",
      { ...good, [`${one}/explanation.en.md`]: " \n" },
      [`${one}/explanation.en.md: this file is empty; expected the English text.`],
    ],
    [
      "a missing task",
      without(good, `${one}/task.en.md`),
      [`${one}/task.en.md: this file is missing; expected the English text.`],
    ],
    [
      "a missing wrong solution",
      without(good, `${one}/wrong/misspelt`),
      [
        `${one}/wrong/misspelt: this folder is missing; expected in it plain files such as main.js (.js, .json, .txt, .csv or .sql).`,
      ],
    ],
  ];

  test.each(cases)("%s", (_, tree, expected) => {
    const sentences = sentencesOf(onDisk(tree));
    expect(sentences).toHaveLength(expected.length);
    expected.forEach((sentence, index) => {
      if (sentence.startsWith("^")) expect(sentences[index]).toMatch(new RegExp(sentence));
      else expect(sentences[index]).toBe(sentence);
    });
  });

  test("bytes that are not UTF-8", () => {
    const folder = onDisk(good);
    writeFileSync(join(folder, one, "task.es.md"), Uint8Array.of(0x53, 0xed, 0x0a)); // Latin-1
    expect(sentencesOf(folder)).toEqual([
      `${one}/task.es.md: found bytes that are not UTF-8; expected UTF-8 text.`,
    ]);
  });

  test.each([
    ["course.yaml", "course.yaml"],
    ["first", "first"],
    ["first/adding/text.es.md", "first/adding/text.es.md"],
    [one, one],
    [`${one}/checks.js`, `${one}/checks.js`],
    [`${one}/starter`, `${one}/starter`],
    [`${one}/solution/main.js`, `${one}/solution/main.js`],
    [`${one}/wrong`, `${one}/wrong`],
    [`${one}/wrong/misspelt`, `${one}/wrong/misspelt`],
  ])("a symbolic link at %s", (path) => {
    const folder = onDisk(good);
    const isFolder = statSync(join(folder, path)).isDirectory();
    rmSync(join(folder, path), { recursive: true });
    const elsewhere = temporaryFolder(); // empty: whoever follows the link misses files
    writeFileSync(join(elsewhere, "file"), "");
    symlinkSync(isFolder ? elsewhere : join(elsewhere, "file"), join(folder, path));
    expect(sentencesOf(folder)).toEqual([`${path}: found a symbolic link, expected a plain file or folder.`]);
  });

  test("no folder at all", () => {
    const missing = join(temporaryFolder(), "nowhere");
    expect(sentencesOf(missing)).toEqual([
      `${missing}: there is no such folder; expected a course's folder with course.yaml in it.`,
    ]);
  });
});

test("all problems of a course are told at once, sorted by file", () => {
  const tree = { ...changed(good, "first/resting/lesson.yaml", "minutes: 5", "minutes: 0"), "a.txt": "" };
  const result = loadAuthored(onDisk(without(tree, `${two}/checks.js`, `${one}/task.en.md`)));
  if (result.ok) throw new Error("this course has four problems");
  expect(result.refusal.problems.map(({ file }) => file)).toEqual([
    "a.txt",
    `${one}/task.en.md`,
    `${two}/checks.js`,
    "first/resting/lesson.yaml",
  ]);
  expect(result.refusal.sentence).toMatch(
    / has 4 problems and was not loaded\. The first: a\.txt: found a file/,
  );
  expect(formatProblems(result.refusal)).toMatch(/^ {2}a\.txt: [\s\S]*\n\n4 problems\.$/);
});
