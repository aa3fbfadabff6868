import { rmSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { hashExercise } from "../../../curriculum/hash.ts";
import { loadAuthored } from "../../../curriculum/load.ts";
import { openPack, readLessons, readWhole } from "../../../curriculum/pack/read.ts";
import { packCourse } from "../../../curriculum/pack/write.ts";
import type { AuthoredCourse } from "../../../curriculum/schema.ts";
import { joinFiles, splitFiles } from "../files.ts";
import { mutateFiles } from "../mutate/files.ts";
import { isPlainPath, scratchFolder, writeFiles } from "../scratch.ts";
import { target } from "../target.ts";
import { judgeExercise, mutateCourseFile, smallCourse } from "./course-files.ts";
import { halfCharacterIn } from "./texts.ts";

const exercisesOf = (course: Pick<AuthoredCourse, "modules">) =>
  course.modules.flatMap(({ lessons }) => lessons.flatMap(({ exercises }) => exercises));

/** A whole course. An input is the files that differ from a good one. */
export const courseTarget = target<AuthoredCourse>({
  name: "course",
  share: 0.8,
  open() {
    const { folder, remove } = scratchFolder();
    const root = join(folder, "course");
    const good = smallCourse();
    writeFiles(root, good);
    let changed: readonly string[] = [];
    return {
      seeds: [...good].map((file) => joinFiles(new Map([file]))),
      mutate: (input, random, other) =>
        mutateFiles(input, random, other, (path, bytes) =>
          mutateCourseFile(path, bytes, random, [...splitFiles(other).values()][0] ?? bytes),
        ),
      read(input) {
        const isStray = changed.some((path) => !good.has(path));
        if (isStray) rmSync(root, { recursive: true, force: true });
        writeFiles(root, isStray ? good : new Map([...good].filter(([path]) => changed.includes(path))));
        const files = splitFiles(input);
        changed = [...files.keys()].filter(isPlainPath);
        writeFiles(root, files);
        return loadAuthored(root);
      },
      judge(taken, input) {
        for (const exercise of exercisesOf(taken)) {
          const wrong = judgeExercise(exercise);
          if (wrong !== null) return wrong;
        }
        // To pack takes far longer than to load, and what can go wrong there depends on one changed file at a time.
        if (crc32(input) % 8 !== 0) return halfCharacterIn(taken);
        return notPacked(taken) ?? halfCharacterIn(taken);
      },
      close: remove,
    };
  },
});

/** What is wrong with the pack of a course that was loaded: it must hold the same exercises, and be whole. */
function notPacked(course: AuthoredCourse): string | null {
  const packed = packCourse(course);
  if (!packed.ok) return `is loaded and not packed: ${packed.refusal.sentence}`;
  const { name, bytes } = packed.value;
  const pack = openPack(bytes, { name, place: name });
  if (!pack.ok) return `is packed and not opened: ${pack.refusal.sentence}`;
  const [whole, lessons] = [readWhole(pack.value), readLessons(pack.value)];
  if (!whole.ok || !lessons.ok) return "is packed, and a part of it cannot be read";
  const there = lessons.value.flatMap(({ exercises }) => exercises);
  const hashes = [exercisesOf(course), there].map((all) => JSON.stringify(all.map(hashExercise)));
  return hashes[0] === hashes[1] ? null : "is another course once it is packed";
}
