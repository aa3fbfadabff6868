import type { Finding } from "./check.ts";
import { linesOf, type RunProgram } from "./check-texts.ts";
import type { AuthoredCourse, AuthoredExercise, Module, ReferenceEntry } from "./schema.ts";
import { usedIn } from "./used.ts";

type Taught = Module<AuthoredExercise>;

/**
 * The glossary and the reference hold: each term has one meaning and a lesson of its module; each word that a lesson teaches
 * has one entry, whose example runs, prints what it says and uses only what is taught by then; and no link leads nowhere.
 */
export async function checkWords(course: AuthoredCourse, run: RunProgram): Promise<readonly Finding[]> {
  const names = new Set(course.modules.flatMap(({ reference }) => reference.map(({ name }) => name)));
  const taught = new Set<string>();
  const found: (readonly Finding[] | Promise<readonly Finding[]>)[] = [checkTerms(course)];
  for (const module of course.modules) {
    for (const name of teachesOf(module)) taught.add(name);
    if (module.reference.length === 0) continue;
    found.push(checkEntries(module, names));
    // A later module's words are none of this one's, whenever its examples are looked at.
    const known = new Set(taught);
    found.push(...module.reference.map((entry) => checkExample(module, entry, known, run)));
  }
  return (await Promise.all(found)).flat();
}

const teachesOf = ({ lessons }: Taught): readonly string[] => lessons.flatMap(({ teaches }) => teaches);

function checkTerms({ modules }: AuthoredCourse): readonly Finding[] {
  const owners = new Map<string, string>();
  const ids = new Set(modules.flatMap(({ glossary }) => glossary.map(({ id }) => id)));
  return modules.flatMap((module) => {
    const file = `${module.folder}/glossary.yaml`;
    const lessons = new Set(module.lessons.map(({ id }) => id));
    return module.glossary.flatMap(({ id, lesson, see }) => {
      const owner = owners.get(id);
      owners.set(id, file);
      const lost = see.filter((other) => !ids.has(other) || other === id);
      return [
        ...(owner === undefined
          ? []
          : [
              {
                file,
                what: `${owner} has the term ${id} already`,
                why: "A word has one meaning. Keep one of the two.",
              },
            ]),
        ...(lessons.has(lesson)
          ? []
          : [
              {
                file,
                what: `the term ${id} names the lesson ${lesson}, which this module does not have`,
                why: "A reader is sent there to read more. Name the lesson that explains it.",
              },
            ]),
        ...lost.map((other) => ({
          file,
          what: `the term ${id} points to ${other}, which is no other term`,
          why: "The link would lead nowhere. Correct it.",
        })),
      ];
    });
  });
}

function checkEntries(module: Taught, names: ReadonlySet<string>): readonly Finding[] {
  const file = `${module.folder}/reference.yaml`;
  const teaches = teachesOf(module);
  const own = module.reference.map(({ name }) => name);
  const missing = teaches.filter((name) => !own.includes(name));
  const idle = own.filter((name, index) => !teaches.includes(name) || own.indexOf(name) !== index);
  const lost = module.reference.flatMap(({ name, see }) =>
    see.filter((other) => !names.has(other) || other === name).map((other) => [name, other] as const),
  );
  return [
    ...missing.map((name) => ({
      file,
      what: `it has no entry for ${name}, which a lesson of this module teaches`,
      why: "A student could not look it up. Add an entry.",
    })),
    ...idle.map((name) => ({
      file,
      what: `its entry for ${name} is there twice, or no lesson of this module teaches it`,
      why: "An entry belongs to the module that teaches its name. Move it or take it away.",
    })),
    ...lost.map(([name, other]) => ({
      file,
      what: `the entry for ${name} points to ${other}, which is no other entry`,
      why: "The link would lead nowhere. Correct it.",
    })),
  ];
}

async function checkExample(
  module: Taught,
  { name, example, input, output }: ReferenceEntry,
  taught: ReadonlySet<string>,
  run: RunProgram,
): Promise<readonly Finding[]> {
  const told = (what: string, why: string) => [
    { file: `${module.folder}/reference.yaml`, what: `the example of ${name} ${what}`, why },
  ];
  const early = [...(usedIn(example) ?? [])].map(([used]) => used).filter((used) => !taught.has(used));
  if (early.length > 0) {
    return told(
      `uses what is not taught up to here: ${early.join(", ")}`,
      "A student would meet it unexplained. Write the example another way.",
    );
  }
  const lines = input === undefined ? [] : input.trimEnd().split("\n");
  const { printed, error } = await run({ "main.js": example }, { input: lines, language: "en" });
  const shown = linesOf(printed + (error ?? ""));
  if (JSON.stringify(shown) === JSON.stringify(linesOf(output))) return [];
  return told(
    `prints ${JSON.stringify(shown.join("\n"))}, and \`output\` says ${JSON.stringify(output)}`,
    "The reference would teach something that is not so. Correct one of the two.",
  );
}
