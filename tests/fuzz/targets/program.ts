import { rmSync } from "node:fs";
import { join } from "node:path";
import { ok } from "../../../bundle/std.ts";
import { type SourceFiles, sourceFiles } from "../../../curriculum/schema.ts";
import { readProgram, readProgramFor, readSpec } from "../../../main/cli/grade-input.ts";
import { joinFiles, splitFiles } from "../files.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateFiles } from "../mutate/files.ts";
import { scratchFolder, writeFiles } from "../scratch.ts";
import { target } from "../target.ts";
import { judgeExercise } from "./course-files.ts";

const specs = [
  'import { total } from "./main.js";\ntest("adds", () => expect(total([1, 2])).toBe(3));\n',
  'const { total } = require("./prices");\ndescribe("total", () => it("adds", () => expect(total([])).toEqual(0)));\n',
  'import * as all from "./a.js";\nimport one, { two as three } from "./b.js";\nvoid [all, one, three];\n',
];
const program =
  "export function total(prices) {\n  return prices.reduce((sum, price) => sum + price, 0);\n}\n";
const words = [
  "import ",
  'from "./x.js"',
  "require(",
  ".b".repeat(20_000),
  "(".repeat(5_000),
  "`${",
  "/*",
  "0x",
  "\\u{110000}",
  "=>",
  "export {",
  "class {",
];

/** `foothold grade --checks spec.js program.js`, up to where it is graded. */
export const programTarget = target<readonly SourceFiles[]>({
  name: "program",
  share: 4,
  open() {
    const { folder, remove } = scratchFolder();
    const root = join(folder, "files");
    const [spec, answer] = [join(root, "spec.js"), join(root, "program")];
    return {
      seeds: specs.flatMap((text) => [
        joinFiles(
          new Map([
            ["spec.js", Buffer.from(text)],
            ["program", Buffer.from(program)],
          ]),
        ),
        joinFiles(
          new Map([
            ["spec.js", Buffer.from(text)],
            ["program/main.js", Buffer.from(program)],
            ["program/b.txt", Buffer.from("x")],
          ]),
        ),
      ]),
      mutate: (input, random, other) =>
        mutateFiles(input, random, other, (_, bytes) => mutateBytes(bytes, random, bytes, words)),
      read(input) {
        rmSync(root, { recursive: true, force: true });
        writeFiles(root, new Map([["spec.js", Buffer.alloc(0)], ...splitFiles(input)]));
        const exercise = readSpec(spec);
        if (!exercise.ok) return exercise;
        judgeExercise(exercise.value);
        const bySpec = readProgramFor(spec, exercise.value.grading, answer);
        if (!bySpec.ok) return bySpec;
        const byKind = readProgram({ kind: "write" }, answer);
        return byKind.ok ? ok([bySpec.value, byKind.value]) : byKind;
      },
      judge: (taken) =>
        taken.every((files) => sourceFiles.safeParse(files).success)
          ? null
          : "took files that are no program",
      close: remove,
    };
  },
});
