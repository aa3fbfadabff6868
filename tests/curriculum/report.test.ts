import { describe, expect, test } from "vitest";
import { changeOf } from "../../curriculum/report/faults.ts";
import { html, sentence } from "../../curriculum/report/html.ts";
import { reportPage } from "../../curriculum/report/page.ts";
import { strengths } from "../../curriculum/report/strength.ts";
import { changed, good, one, type Tree, two } from "./course-on-disk.ts";
import { proven } from "./proven.ts";

/** The small course, whose tasks show a call and its result, and which names what it teaches. */
const clear: Tree = {
  ...good,
  ...Object.fromEntries(
    [one, two].flatMap((folder) => [
      [`${folder}/task.en.md`, "Add two numbers: `add(2, 3)` → `5`.\n"],
      [`${folder}/task.es.md`, "Suma: `add(2, 3)` → `5`.\n"],
    ]),
  ),
  "first/adding/lesson.yaml": `${good["first/adding/lesson.yaml"]}teaches: [export, function, return, arithmetic, comment, if, compare, number]\n`,
};
const solution = `${one}/solution/main.js`;
const bounded = changed(clear, solution, "return a + b;", "if (a > 1000) return 0;\n  return a + b;");

test("whatever stands in a template is escaped once, in content and in attributes", () => {
  const name = `<b title="x">'&`;
  const told = "&lt;b title=&quot;x&quot;&gt;&#39;&amp;";
  expect(html`<p title="${name}">${name}</p>`.html).toBe(`<p title="${told}">${told}</p>`);
  expect(html`<ul>${[name, name].map((text) => html`<li>${text}</li>`)}${null}${7}</ul>`.html).toBe(
    `<ul><li>${told}</li><li>${told}</li>7</ul>`,
  );
  expect(sentence("give `a < b` back").html).toBe("give <code>a &lt; b</code> back");
});

describe("the change of a fault", () => {
  const code = "one\ntwo\nthree\nfour\nfive\n";
  test.each([
    ["in the middle", code.replace("three", "3"), 1, ["one", "two"], ["three"], ["3"], ["four", "five"]],
    ["in the first line", code.replace("one", ""), 1, [], ["one"], [""], ["two", "three"]],
    ["in the last line", code.replace("five", "5"), 3, ["three", "four"], ["five"], ["5"], []],
    ["over lines", code.replace("two\nthree", ";"), 1, ["one"], ["two", "three"], [";"], ["four", "five"]],
  ])("%s", (_, after, firstLine, above, was, is, below) => {
    expect(changeOf(code, after)).toEqual({ firstLine, above, was, is, below });
  });
});

test("an exercise is as strong as its checks, and broken whatever else is wrong", async () => {
  const { course, proof } = await proven(bounded);
  const all = strengths(course, proof);
  const [weak, strong] = [all.get(one), all.get(two)];
  expect([strong?.level, strong?.rejected, strong?.mutants]).toEqual(["strong", 2, 2]);
  expect(weak?.level).toBe("weak");
  expect(weak?.passed.length).toBe((weak?.mutants ?? 0) - (weak?.rejected ?? 0));
  expect(strong?.checks.map(({ name, mutants, wrong, isIdle }) => [name, mutants, wrong, isIdle])).toEqual([
    ["adds 2 and 3", 2, 2, false],
    ["adds other numbers", 2, 3, false],
  ]);
  expect(strong?.wrong.map(({ belief }) => belief)).toEqual([
    "belief-takes-away",
    "belief-answer-only",
    "belief-misspelt",
  ]);
  const broken = await proven(changed(bounded, solution, "a + b", "a + b + 1"));
  expect(strengths(broken.course, broken.proof).get(one)).toMatchObject({ level: "broken", mutants: 0 });
});

test("a check that no wrong program meets is told", async () => {
  const lazy = changed(
    clear,
    `${two}/checks.js`,
    'test("adds 2',
    'test("is there", () => { expect(1).toBe(1); });\ntest("adds 2',
  );
  const { course, proof } = await proven(lazy);
  expect(
    strengths(course, proof)
      .get(two)
      ?.checks.map(({ isIdle }) => isIdle),
  ).toEqual([true, false, false]);
});

test("the page shows the problems, the faults as changes, and every exercise", async () => {
  const faulty = changed(bounded, `${two}/exercise.yaml`, 'earns: "5"', 'earns: "never said"');
  const { course, proof } = await proven(faulty);
  const page = reportPage(course, proof, "today");
  expect(page).toContain(`<dt><code>${two}/wrong/answer-only</code></dt>`);
  expect(page).toContain("if (a &gt;<ins>=</ins> 1000) return 0;");
  for (const id of ["add-one", "add-two"]) expect(page).toContain(`id="${id}"`);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
  expect(page).not.toMatch(/<script|https?:\/\/|src=/);
});
