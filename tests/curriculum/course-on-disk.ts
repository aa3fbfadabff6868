import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";

/** Files of a course by path. */
export type Tree = Readonly<Record<string, string>>;

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "foothold-curriculum-"));
  made.push(folder);
  return folder;
}

export function onDisk(tree: Tree): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Every file below a folder, by path with `/` between, sorted. */
export function treeOf(folder: string): Tree {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]);
  return Object.fromEntries(entries);
}

export function without(tree: Tree, ...paths: readonly string[]): Tree {
  const gone = (path: string) => paths.some((one) => path === one || path.startsWith(`${one}/`));
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !gone(path)));
}

/** Replaces `from` in one file, and insists that it was there. */
export function changed(tree: Tree, path: string, from: string, to: string): Tree {
  const text = tree[path];
  if (text?.includes(from) !== true) throw new Error(`${path} has no ${JSON.stringify(from)} to change`);
  return { ...tree, [path]: text.replace(from, to) };
}

const yaml = (id: string) => `id: ${id}
kind: write
title: { en: Add two numbers }
skills: [adding]
hints: [{ en: Which sign adds? }]
wrong:
  - { folder: takes-away, belief: belief-takes-away, earns: "-1" }
  - { folder: answer-only, belief: belief-answer-only, earns: "5" }
  - { folder: misspelt, belief: belief-misspelt, earns: bb }
`;

const program = (body: string) => `export function add(a, b) {\n  ${body}\n}\n`;

export const checks = `import { add } from "./main.js";
test("adds 2 and 3", () => {
  expect(add(2, 3)).toBe(5);
});
test("adds other numbers", () => {
  expect(add(10, 20)).toBe(30);
});
`;

export const one = "first/adding/add-one";
export const two = "first/adding/add-two";

const exercise = (folder: string, id: string): Tree => ({
  [`${folder}/exercise.yaml`]: yaml(id),
  [`${folder}/task.en.md`]: "Add two numbers.\n",
  [`${folder}/task.es.md`]: "Suma dos números.\n",
  [`${folder}/starter/main.js`]: program(""),
  [`${folder}/checks.js`]: checks,
  [`${folder}/solution/main.js`]: program("return a + b; // answer-solution"),
  [`${folder}/explanation.en.md`]: "answer-explanation\n",
  [`${folder}/wrong/takes-away/main.js`]: program("return a - b; // answer-wrong"),
  [`${folder}/wrong/answer-only/main.js`]: program("return 5; // answer-wrong"),
  [`${folder}/wrong/misspelt/main.js`]: program("return a + bb; // answer-wrong"),
});

/** A small course without problems: one module, two lessons, two exercises. */
export const good: Tree = {
  "course.yaml": "id: small\ntitle: { en: Small }\nsummary: { en: A small course. }\nmodules: [first]\n",
  "first/module.yaml":
    "id: first\ntitle: { en: First }\nsummary: { en: The first. }\nlessons: [adding, resting]\n",
  "first/adding/lesson.yaml":
    "id: adding\ntitle: { en: Adding }\nminutes: 10\nskills: [adding]\nprerequisites: []\nexercises: [add-one, add-two]\n",
  "first/adding/text.en.md": "Numbers can be added.\n",
  "first/adding/text.es.md": "Los números se pueden sumar.\n",
  ...exercise(one, "add-one"),
  ...exercise(two, "add-two"),
  "first/resting/lesson.yaml":
    "id: resting\ntitle: { en: Resting }\nminutes: 5\nskills: [resting]\nprerequisites: [adding]\nexercises: []\n",
  "first/resting/text.en.md": "Rest now.\n",
};
