import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadAuthored } from "../../../curriculum/load.ts";
import type { Progress } from "../../../curriculum/prove.ts";
import { type Means, proveBy } from "../../../main/cli/prove/prove-folder.ts";
import { changed, good, onDisk, one, type Tree, two } from "../../curriculum/course-on-disk.ts";
import { openWorkshop, sqlWorker, type Workshop, worker } from "../../sandbox/workshop.ts";
import { temporaryFolder } from "../../support/folder.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** Two exercises with five programs and two faults each, and a lesson whose text shows a program. */
const course: Tree = {
  ...good,
  "first/adding/text.en.md":
    'Numbers can be added.\n\n```js\nconsole.log(1 + 1);\n```\n\n```output\n2\n```\n\n`"a" + 1` → `"a1"`\n',
  "first/adding/text.es.md":
    'Los números se suman.\n\n```js\nconsole.log(1 + 1);\n```\n\n```output\n2\n```\n\n`"a" + 1` → `"a1"`\n',
};

/** Each exercise has five programs, two faults, and its solution once more with the time of these; the text has a program in each language and a claim. */
const asked = 2 * (5 + 3) + 3;

async function prove(tree: Tree, means: Partial<Means> = {}) {
  const loaded = loadAuthored(onDisk(tree));
  if (!loaded.ok) throw new Error(loaded.refusal.sentence);
  const said: string[] = [];
  const steps: Progress[] = [];
  const proven = await proveBy(loaded.value, {
    grader: { worker, sqlWorker, library: workshop.library },
    seats: 2,
    proofs: null,
    progress: { show: (step) => steps.push(step), end: () => {} },
    say: (line) => said.push(line),
    signal: new AbortController().signal,
    ...means,
  });
  return { proven, said, steps };
}

/** How many were known, and what was found of the programs. */
async function known(tree: Tree, proofs: string | null, means: Partial<Means> = {}) {
  const { proven } = await prove(tree, { proofs, ...means });
  if (proven === null) throw new Error("stopped");
  const found = proven.proof.parts.find(({ about }) => about === "exercises")?.findings ?? [];
  return { asked: proven.asked, known: proven.known, found: found.map(({ file }) => file) };
}

test("one grader and three find the same in the same order", async () => {
  const faulty = changed(course, `${one}/checks.js`, "toBe(30)", "toBe(31)");
  const [alone, together] = [await prove(faulty, { seats: 1 }), await prove(faulty, { seats: 3 })];
  expect(together.proven).toEqual(alone.proven);
  expect(alone.proven?.proof.findings.length).toBeGreaterThan(1);
});

test("progress is told over all that is to be done, from the first step on", async () => {
  const { steps } = await prove(course);
  expect(steps).toEqual(Array.from({ length: asked }, (_, index) => ({ done: index + 1, total: asked })));
});

describe("what was proved before", () => {
  const newProofs = () => join(temporaryFolder(), "proofs.gz");

  test("is known while nothing has changed, and leads to the same proof", async () => {
    const proofs = newProofs();
    const first = await prove(course, { proofs });
    const second = await prove(course, { proofs });
    expect(first.proven).toMatchObject({ asked, known: 0 });
    expect(second.proven).toMatchObject({ asked, known: asked });
    expect(second.proven?.proof).toEqual(first.proven?.proof);
  });

  test("is neither used nor kept where that is asked", async () => {
    expect(await known(course, null)).toMatchObject({ known: 0 });
    expect(await known(course, null)).toMatchObject({ known: 0 });
  });

  test.each<[string, Tree, number, readonly string[]]>([
    ["a check", changed(course, `${one}/checks.js`, "toBe(30)", "toBe(31)"), asked - 8, [`${one}/solution`]],
    [
      "a solution",
      changed(course, `${two}/solution/main.js`, "a + b", "b - a"),
      // It, twice, and one of the faults in it; the other one leaves the same behind as it did before.
      asked - 3,
      [`${two}/solution`],
    ],
    [
      "a wrong solution",
      changed(course, `${two}/wrong/takes-away/main.js`, "a - b", "a + b"),
      asked - 1,
      [`${two}/wrong/takes-away`],
    ],
  ])("is not used for %s that changed", async (_, after, left, found) => {
    const proofs = newProofs();
    expect(await known(course, proofs)).toEqual({ asked, known: 0, found: [] });
    const again = await known(after, proofs);
    expect(again.found).toEqual(expect.arrayContaining([...found]));
    expect(again.known).toBe(left);
  });

  test("is not used with another sandbox", async () => {
    const proofs = newProofs();
    await known(course, proofs);
    const library = join(temporaryFolder(), "library.js");
    copyFileSync(workshop.library, library);
    const means = { grader: { worker, sqlWorker, library } };
    expect(await known(course, proofs, means)).toMatchObject({ known: asked });
    appendFileSync(library, "// another\n");
    expect(await known(course, proofs, means)).toMatchObject({ known: 0 });
  });

  test("is thrown away where it is damaged, and proved anew", async () => {
    const proofs = newProofs();
    await known(course, proofs);
    const bytes = readFileSync(proofs);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(proofs, bytes);
    const { proven, said } = await prove(course, { proofs });
    expect(proven).toMatchObject({ asked, known: 0 });
    expect(said).toHaveLength(1);
    expect(await known(course, proofs)).toMatchObject({ known: asked });
  });

  test("is kept when the proof is stopped half-way", async () => {
    const proofs = newProofs();
    const stop = new AbortController();
    const progress = {
      show: ({ done }: Progress) => {
        if (done === 5) stop.abort();
      },
      end: () => {},
    };
    const { proven } = await prove(course, { proofs, progress, signal: stop.signal, seats: 1 });
    expect(proven).toBeNull();
    const after = await known(course, proofs);
    expect(after).toMatchObject({ asked, found: [] });
    expect(after.known).toBeGreaterThanOrEqual(5);
    expect(after.known).toBeLessThan(asked);
  });
});
