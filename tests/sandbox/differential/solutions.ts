import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { doubleMutant, mutantsOf } from "./mutate.ts";
import type { Case } from "./told.ts";

const top = join(import.meta.dirname, "../../..");
const roots = ["tests/fixtures/differential", "tests/fixtures/grading", "curriculum/courses"];

/** The reference has neither mocks nor CommonJS. */
const beyond = new Set(["spied", "node-style"]);

/**
 * All solutions and wrong solutions that lie in the repository: each folder with a `checks.js`, and in it or below it
 * the folders with a program.
 */
export function solutions(): Case[] {
  return roots.flatMap((root) =>
    filesBelow(join(top, root))
      .filter((path) => basename(path) === "checks.js" && !beyond.has(basename(dirname(path))))
      .sort()
      .flatMap((path) => casesOf(dirname(path), readFileSync(path, "utf8"))),
  );
}

function casesOf(folder: string, checks: string): Case[] {
  const byFolder = Map.groupBy(
    filesBelow(folder).filter(
      (path) => /\.(?:js|json|txt)$/.test(path) && !/(?:checks\.js|verdict\.json)$/.test(path),
    ),
    dirname,
  );
  return [...byFolder]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, paths]) => ({
      name: place.slice(top.length + 1),
      files: Object.fromEntries(paths.sort().map((path) => [basename(path), readFileSync(path, "utf8")])),
      checks,
    }));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** `count` programs with one mistake or two, spread over all solutions, the same for the same seed. */
export function mutants(count: number, seed: number): Case[] {
  const originals = solutions().map((original) => {
    const [file = "main.js"] = Object.keys(original.files).filter((name) => name.endsWith(".js"));
    return { original, file, source: original.files[file] ?? "" };
  });
  const made = (name: string, of: (typeof originals)[number], source: string): Case => ({
    name,
    files: { ...of.original.files, [of.file]: source },
    checks: of.original.checks,
  });
  const single = originals.flatMap((of) =>
    mutantsOf(of.source).map(({ kind, source }, index) =>
      made(`${of.original.name} #${index} ${kind}`, of, source),
    ),
  );
  // Shuffled, so that a part of them is spread over all solutions too.
  const [shuffled = []] = fc.sample(fc.shuffledSubarray(single, { minLength: single.length }), {
    numRuns: 1,
    seed,
  });
  if (count <= shuffled.length) return shuffled.slice(0, count);
  const choices = fc.sample(fc.tuple(fc.nat(originals.length - 1), fc.nat(100_000), fc.nat(100_000)), {
    numRuns: 2 * (count - shuffled.length),
    seed,
  });
  const double = choices.flatMap(([which, first, second]) => {
    const of = originals[which];
    const mutant = of === undefined ? null : doubleMutant(of.source, first, second);
    if (of === undefined || mutant === null) return [];
    return [made(`${of.original.name} ${first}+${second} ${mutant.kind}`, of, mutant.source)];
  });
  return [...shuffled, ...double].slice(0, count);
}
