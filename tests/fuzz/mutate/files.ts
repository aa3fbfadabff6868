import { type Files, joinFiles, splitFiles } from "../files.ts";
import type { Random } from "../random.ts";

const oddNames = [
  "__proto__",
  "constructor",
  ".hidden",
  "A.JS",
  "name with space.js",
  "\u001b[2J.js",
  "ñandú.txt",
  "x".repeat(120),
  "main.js",
  "1",
  "01",
  "2",
];

/** Changes one file of several by `mutate`; seldom its name, or whether it is there. */
export function mutateFiles(
  input: Buffer,
  random: Random,
  other: Buffer,
  mutate: (path: string, bytes: Buffer) => Buffer,
): Buffer {
  const files = new Map<string, Buffer>(splitFiles(input));
  if (files.size === 0) return other;
  const [path, bytes] = random.pick([...files]);
  switch (random.int(12)) {
    case 0:
      if (files.size > 1) files.delete(path);
      break;
    case 1: {
      const folder = path.split("/").slice(0, random.int(path.split("/").length));
      files.set([...folder, random.pick(oddNames)].join("/"), bytes);
      if (random.chance(0.5)) files.delete(path);
      break;
    }
    case 2: {
      const theirs = [...splitFiles(other)];
      if (theirs.length > 0) files.set(...random.pick(theirs));
      break;
    }
    case 3: {
      const theirs: Files = splitFiles(other);
      if (theirs.size > 0) files.set(path, random.pick([...theirs.values()]));
      break;
    }
    default:
      files.set(path, mutate(path, bytes));
  }
  return joinFiles(files);
}
