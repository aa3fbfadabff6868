import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { hashExercise } from "../../../curriculum/hash.ts";
import type { Graded } from "../../../curriculum/schema.ts";
import type { Files } from "../files.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateYaml } from "../mutate/yaml.ts";
import type { Random } from "../random.ts";
import { halfCharacterIn } from "./texts.ts";

const fixture = join(import.meta.dirname, "../../fixtures/kinds");

/** One exercise of each kind: enough for every reader, and quick to load. */
const kept = ["tea-order", "two-kettles", "bean-soup", "bus-fare", "bean-price", "market-total"];

/** A small whole course with every kind of exercise, by path. */
export function smallCourse(): Files {
  const files = new Map<string, Buffer>();
  for (const path of readdirSync(fixture, { recursive: true, encoding: "utf8" }).sort()) {
    if (!statSync(join(fixture, path)).isFile()) continue;
    const [, , exercise] = path.split("/");
    const inExercise = path.split("/").length > 3;
    if (inExercise && !kept.includes(exercise ?? "")) continue;
    const bytes = readFileSync(join(fixture, path));
    files.set(path, path.endsWith("/lesson.yaml") ? keepExercises(bytes) : bytes);
  }
  return files;
}

function keepExercises(yaml: Buffer): Buffer {
  const lesson: { exercises: string[] } = parse(yaml.toString());
  return Buffer.from(
    stringify({ ...lesson, exercises: lesson.exercises.filter((name) => kept.includes(name)) }),
  );
}

export function mutateCourseFile(path: string, bytes: Buffer, random: Random, other: Buffer): Buffer {
  if (path.endsWith(".yaml")) return mutateYaml(bytes, random, other);
  return mutateBytes(bytes, random, other, [
    "import ",
    'from "./main.js"',
    ".b".repeat(40),
    "((",
    "export ",
    "require(",
  ]);
}

/** What must hold of every exercise that was loaded: it can be hashed for the log, and the hash means what was loaded. */
export function judgeExercise(exercise: Graded): string | null {
  hashExercise(exercise);
  return halfCharacterIn(exercise);
}
