import { join } from "node:path";
import { expect, test } from "vitest";
import { packFolder } from "../../../curriculum/pack/file.ts";
import { answered, bootIn, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";

const kinds = join(import.meta.dirname, "../../fixtures/kinds");

/** The course with every kind, as terminals get it. */
function packed(): string {
  const folder = join(temporaryFolder(), "course");
  answered(packFolder(kinds, folder));
  return folder;
}

test.each([
  ["tea-order", { "main.js": 'console.log("Order for Ana");' }],
  ["two-kettles", { "answer.txt": "Water for 4 cups\n8\n" }],
  ["bean-soup", { "main.js": 'console.log("Add the salt");' }],
  ["half-price", { "main.js": "const price = 12;\nconst half = price * 2;\nconsole.log(half);\n" }],
  ["which-line", { "answer.txt": "no-end\n" }],
  ["short-queue", { "tests.js": 'import { last } from "./main.js";\n' }],
])(
  "an answer to %s is kept as a draft, graded, recorded and there after a restart",
  async (exercise, files) => {
    const [data, course] = [temporaryFolder(), packed()];
    const terminal = await bootProvisioned(data, {}, course);
    await terminal.signIn();
    expect(await terminal.call("draft:save", { exercise, files })).toMatchObject({ ok: true });
    const first = answered(await terminal.call("attempt:grade", { exercise, files }));
    expect([first.verdict.kind, first.number, first.exerciseState]).toEqual(["failed", 1, "tried"]);
    await terminal.close();

    const again = await bootIn(data, {}, course);
    await again.call("session:signIn", { student: terminal.maria, pin: "482913" });
    const lessons = ["printing", "reading", "ordering", "filling"];
    const views = await Promise.all(lessons.map((lesson) => again.call("lesson:open", { lesson })));
    const found = views.flatMap((view) => answered(view).exercises).find(({ id }) => id === exercise);
    expect(found).toMatchObject({ state: "tried", attempts: 1, draft: { files } });
  },
);

test("a screen gets the program of a prediction with its input, and of no other kind", async () => {
  const terminal = await bootProvisioned(temporaryFolder(), {}, packed());
  await terminal.signIn();
  const { exercises } = answered(await terminal.call("lesson:open", { lesson: "reading" }));
  expect(exercises.at(-1)).toMatchObject({
    kind: "predict",
    starter: { "answer.txt": "" },
    program: { files: { "main.js": expect.stringContaining("prompt") }, input: ["2", "3"] },
  });
  const others = answered(await terminal.call("lesson:open", { lesson: "ordering" }));
  expect(others.exercises.map(({ program }) => program)).toEqual([null, null, null]);
});

test("a screen gets what there is to choose from, and nothing that tells what is right", async () => {
  const terminal = await bootProvisioned(temporaryFolder(), {}, packed());
  await terminal.signIn();
  const { exercises } = answered(await terminal.call("lesson:open", { lesson: "filling" }));
  expect(
    exercises.map(({ choices }) => choices && [choices.pick, choices.choices.map((one) => Object.keys(one))]),
  ).toEqual([null, ["one", Array(3).fill(["id", "text"])], null]);
  expect(JSON.stringify(exercises)).not.toContain("is a name.");
});
