import { join } from "node:path";
import { expect, test } from "vitest";
import { packFolder } from "../../../curriculum/pack/file.ts";
import { answered, bootProvisioned } from "../../support/booted.ts";
import { installCourseWithWords } from "../../support/course-with-words.ts";
import { temporaryFolder } from "../../support/folder.ts";

test("a student gets all terms and entries in the order of teaching, each with its module and lesson", async () => {
  const data = join(temporaryFolder(), "data");
  installCourseWithWords(data);
  const terminal = await bootProvisioned(data);
  expect(await terminal.call("course:words", {})).toMatchObject({ refusal: { kind: "signedOut" } });
  await terminal.signIn();
  const { glossary, reference } = answered(await terminal.call("course:words", {}));
  expect(glossary.map(({ id, module, lesson }) => [id, module, lesson])).toEqual([
    ["program", "meeting-the-machine", "what-a-program-is"],
    ["unknown-name", "meeting-the-machine", "reading-a-message"],
    ["function", "functions", "a-first-program"],
    ["return-value", "functions", "a-first-program"],
    ["parameter", "functions", "values-that-come-in"],
  ]);
  const found = new Map(reference.map((entry) => [entry.name, entry]));
  expect(found.get("Math.round")).toMatchObject({
    module: "numbers",
    lesson: "rounding",
    spellings: ["Math.round"],
    signature: "Math.round(number)",
    output: "4",
    see: ["Math.floor"],
  });
  expect(found.get("remainder")).toMatchObject({ lesson: "whole-and-rest", spellings: ["%"] });
  expect(found.get("number")).toMatchObject({ lesson: "numbers-and-text", spellings: [] });
});

test("a course without words has none, which is no fault", async () => {
  const course = temporaryFolder();
  answered(packFolder(join(import.meta.dirname, "../../fixtures/kinds"), course));
  const terminal = await bootProvisioned(temporaryFolder(), {}, course);
  await terminal.signIn();
  expect(answered(await terminal.call("course:words", {}))).toEqual({
    glossary: [],
    reference: [],
    errors: [],
  });
});
