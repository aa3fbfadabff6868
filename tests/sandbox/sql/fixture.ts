import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { SqlGrading } from "../../../sandbox/protocol.ts";
import { gradingOf } from "./desk.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/sql");

export const namesIn = (...path: string[]): string[] => readdirSync(join(fixtures, ...path)).sort();
export const textOf = (...path: string[]): string => readFileSync(join(fixtures, ...path), "utf8");

/** An exercise of `tests/fixtures/sql`. */
export function exerciseGrading(exercise: string): SqlGrading {
  const seeds = namesIn(exercise).filter((name) => name.startsWith("seed-"));
  return gradingOf(
    seeds.map((name) => textOf(exercise, name)),
    parse(textOf(exercise, "checks.yaml")),
  );
}
