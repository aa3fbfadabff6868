import { describe, expect, test } from "vitest";
import { checkLength } from "../../curriculum/check-length.ts";
import { checkReading } from "../../curriculum/check-reading.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import type { AuthoredCourse } from "../../curriculum/schema.ts";
import { good as bare, changed, onDisk, one, type Tree, two } from "./course-on-disk.ts";

const good: Tree = {
  ...bare,
  [`${one}/explanation.en.md`]: "A plus adds them.\n",
  [`${two}/explanation.en.md`]: "A plus adds them.\n",
};

function courseOf(tree: Tree): AuthoredCourse {
  const course = loadAuthored(onDisk(tree));
  if (!course.ok) throw new Error(course.refusal.sentence);
  return course.value;
}

describe("texts that are hard to read", () => {
  const hard = (tree: Tree) => checkReading(courseOf(tree)).map(({ file, what }) => [file, what]);
  const short = "Ana sells tea.";
  const long =
    "Computational institutions habitually administrate considerable quantities of interdependent documentation.";
  const english = "first/adding/text.en.md";
  const spanish = "first/adding/text.es.md";

  test("are not those of a small course", () => {
    expect(hard(good)).toEqual([]);
  });

  test("are told with their hardest sentences and their lines", () => {
    const text = `${short}\n\n${long}\n${short}\n\n${long}\n`;
    const [[file, what = ""] = []] = hard({ ...good, [english]: text });
    expect(file).toBe(english);
    expect(what).toMatch(/^it has school grade 2\d\.\d, and 9 is the most\. Hardest: /);
    expect(what).toContain(`line 3: "${long}"; line 6: "${long}"; line 1: "${short}"`);
    expect(what.match(/line \d/g)).toHaveLength(3);
  });

  test("are told of Spanish by a measure of its own", () => {
    const sentence =
      "Las instituciones administrativas habitualmente documentan procedimientos computacionales interdependientes.";
    const [[file, what = ""] = []] = hard({ ...good, [spanish]: `${sentence}\n`.repeat(3) });
    expect(file).toBe(spanish);
    expect(what).toMatch(
      /^it has -?\d+\.\d on the INFLESZ scale, and 60 is the least\. Hardest: line 1: "Las /,
    );
  });

  test("are not hard for their code, their tables and their headings", () => {
    const plain = `Use \`${long}\` here. ${`${short} `.repeat(8)}`;
    const others = `# ${long}\n\n| ${long} |\n|---|\n| ${long} |\n\n\`\`\`js part\n${long}\n\`\`\`\n\n${plain}\n`;
    expect(hard({ ...good, [english]: others })).toEqual([]);
  });

  test("are none in a few words", () => {
    const text = (count: number) => ({ ...good, [english]: `${"Institutional ".repeat(count)}.\n` });
    expect(hard(text(19))).toEqual([]);
    expect(hard(text(20))).toHaveLength(1);
  });

  test("may be tasks, explanations, and an exercise's hints taken together", () => {
    const settings = `${one}/exercise.yaml`;
    const hints = (...all: readonly string[]) =>
      changed(good, settings, "[{ en: Which sign adds? }]", JSON.stringify(all.map((en) => ({ en }))));
    const tree = {
      ...hints(long, long, short),
      [`${one}/task.en.md`]: `${long}\n`.repeat(3),
      [`${one}/explanation.en.md`]: `${long}\n`.repeat(3),
    };
    expect(hard(tree).map(([file, what]) => [file, what?.replace(/ have .*| has .*/s, "")])).toEqual([
      [`${one}/task.en.md`, "it"],
      [`${one}/explanation.en.md`, "it"],
      [settings, "its hints"],
    ]);
    expect(hard(tree)[2]?.[1]).toContain(`hint 2: "${long}"; hint 3: "${short}"`);
    expect(hard(hints(`${short} `.repeat(9), long, `${short} `.repeat(20)))).toEqual([]);
  });
});

describe("a lesson's length", () => {
  const settings = "first/adding/lesson.yaml";
  const text = "first/adding/text.en.md";
  const prose = (count: number) => `${"word ".repeat(count)}\n`;
  const findings = (tree: Tree) =>
    checkLength(courseOf(tree))
      .map(({ file, what }) => `${file}: ${what}`)
      .filter((finding) => !finding.startsWith("first/resting/"));
  // Two exercises in which one line is written take 11 minutes, and 300 words take 3.
  const timed = (minutes: number, words: number) => ({
    ...changed(good, settings, "minutes: 10", `minutes: ${minutes}`),
    [text]: prose(words),
  });

  test.each([
    [249, [`${text}: it has 249 words of prose; a lesson has 250 to 600`]],
    [250, []],
    [600, []],
    [601, [`${text}: it has 601 words of prose; a lesson has 250 to 600`]],
  ])("%i words", (count, wanted) => {
    expect(findings(timed(14, count))).toEqual(wanted);
  });

  test("is told without headings, tables and code", () => {
    const rest = `# ${prose(40)}\n| ${prose(40).trim()} |\n|---|\n\n\`\`\`js part\n${prose(40)}\`\`\`\n`;
    expect(findings({ ...timed(14, 0), [text]: `${prose(249)}\n${rest}` })).toHaveLength(1);
  });

  test("is less for a review", () => {
    const review = (count: number) => ({
      ...changed(timed(15, count), settings, "id: adding", "id: review-1"),
      "first/resting/lesson.yaml": (good["first/resting/lesson.yaml"] ?? "").replace(
        "[adding]",
        "[review-1]",
      ),
    });
    expect(findings(review(150))).toEqual([]);
    expect(findings(review(351))).toEqual([`${text}: it has 351 words of prose; a review has 100 to 350`]);
  });

  test.each([
    [9, [`${settings}: it says 9 minutes, and its words, programs and exercises come to about 14`]],
    [10, []],
    [21, []],
    [22, [`${settings}: it says 22 minutes, and its words, programs and exercises come to about 14`]],
  ])("%i minutes", (minutes, wanted) => {
    expect(findings(timed(minutes, 300))).toEqual(wanted);
  });

  test("has a minute for each program", () => {
    const programs = "\n```js\nconst a = 1;\n```\n".repeat(8);
    expect(findings({ ...timed(33, 0), [text]: prose(300) + programs })).toEqual([]);
  });

  test("has more for an exercise with many lines, and none for lines that are given", () => {
    const program = (count: number) => `export const add = (a, b) => a + b;\n${"1;\n".repeat(count)}`;
    const tree = { ...timed(64, 300), [`${one}/solution/main.js`]: program(100) };
    expect(findings(tree)).toEqual([]);
    expect(findings({ ...tree, [`${one}/starter/main.js`]: "1;\n" })).toHaveLength(1);
  });
});
