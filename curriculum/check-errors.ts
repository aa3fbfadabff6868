import type { Finding } from "./check.ts";
import { linesOf, type RunProgram } from "./check-texts.ts";
import type { AuthoredCourse, AuthoredExercise, ErrorPage, Language, Module } from "./schema.ts";
import { usedIn } from "./used.ts";

type Taught = Module<AuthoredExercise>;

const languages: readonly Language[] = ["en", "es"];

/**
 * The pages of errors hold: each has an id of its own and leads only to others; its example shows what it says, in each
 * language; its mended form runs to its end; and both use only what is taught by then.
 */
export async function checkErrors(course: AuthoredCourse, run: RunProgram): Promise<readonly Finding[]> {
  const taught = new Set<string>();
  const found: (readonly Finding[] | Promise<readonly Finding[]>)[] = [checkLinks(course)];
  for (const module of course.modules) {
    for (const name of module.lessons.flatMap(({ teaches }) => teaches)) taught.add(name);
    const known = new Set(taught);
    for (const page of module.errors) {
      const file = fileOf(module);
      const early = checkKnown(file, page, known);
      found.push(early);
      if (early.length === 0) found.push(checkShows(file, page, run), checkMended(file, page, run));
    }
  }
  return (await Promise.all(found)).flat();
}

const fileOf = ({ folder }: Pick<Taught, "folder">): string => `${folder}/errors.yaml`;

function checkLinks({ modules }: AuthoredCourse): readonly Finding[] {
  const all = modules.flatMap(({ errors }) => errors.map(({ id }) => id));
  return modules.flatMap((module) =>
    module.errors.flatMap(({ id, see }) => [
      ...(all.filter((other) => other === id).length > 1
        ? [
            {
              file: fileOf(module),
              what: `the page ${id} is there twice`,
              why: "A message leads to one page. Keep one of the two.",
            },
          ]
        : []),
      ...see
        .filter((other) => other === id || !all.includes(other))
        .map((other) => ({
          file: fileOf(module),
          what: `the page ${id} points to ${other}, which is no other page`,
          why: "The link would lead nowhere. Correct it.",
        })),
    ]),
  );
}

function checkKnown(file: string, { id, example, mended, beyond }: ErrorPage, known: ReadonlySet<string>) {
  const used = [example, mended].flatMap((program) => [...(usedIn(program) ?? [])].map(([name]) => name));
  const early = [...new Set(used)].filter((name) => !known.has(name));
  const unexplained = early.filter((name) => !beyond.includes(name));
  const needless = beyond.filter((name) => !early.includes(name));
  return [
    ...(unexplained.length > 0
      ? [
          {
            file,
            what: `the example of ${id} uses what is not taught up to here: ${unexplained.join(", ")}`,
            why: "A student would meet it unexplained. Write it another way, move the page to a later module, or, if the mistake is made of it, name it in `beyond`.",
          },
        ]
      : []),
    ...(needless.length > 0
      ? [
          {
            file,
            what: `\`beyond\` of ${id} names what is taught by then or not used: ${needless.join(", ")}`,
            why: "It would hide what comes too early later. Take it out.",
          },
        ]
      : []),
  ];
}

/** A page shows the first three lines of what is printed without end. */
export function shortened(printed: string): string {
  const lines = printed.split("\n");
  return lines.length > 20 ? `${lines.slice(0, 3).join("\n")}\n…\n` : printed;
}

const typed = (input: string | undefined): readonly string[] =>
  input === undefined ? [] : input.trimEnd().split("\n");

const isSame = (seen: string, told: string): boolean =>
  JSON.stringify(linesOf(seen)) === JSON.stringify(linesOf(told));

async function checkShows(file: string, page: ErrorPage, run: RunProgram): Promise<readonly Finding[]> {
  const judged = languages.map(async (language) => {
    const seen = await run({ "main.js": page.example }, { input: typed(page.input), language });
    const shown = shortened(seen.printed) + (seen.error ?? "");
    const told = page.shows?.[language] ?? "";
    if (isSame(shown, told)) return [];
    return [
      {
        file,
        what: `the example of ${page.id} shows ${JSON.stringify(shown)}, and \`shows\` says ${JSON.stringify(told)} (${language})`,
        why: "The page would show a message that nobody gets. Correct one of the two.",
      },
    ];
  });
  return (await Promise.all(judged)).flat();
}

async function checkMended(file: string, page: ErrorPage, run: RunProgram): Promise<readonly Finding[]> {
  const seen = await run({ "main.js": page.mended }, { input: typed(page.input), language: "en" });
  if (seen.error === null && isSame(seen.printed, page.prints)) return [];
  return [
    {
      file,
      what: `the mended example of ${page.id} shows ${JSON.stringify(seen.printed + (seen.error ?? ""))}, and \`prints\` says ${JSON.stringify(page.prints)}`,
      why: "What is shown as right must run. Correct one of the two.",
    },
  ];
}
