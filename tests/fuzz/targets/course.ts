import { rmSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { hashExercise } from "../../../curriculum/hash.ts";
import { loadAuthored, loadCourse } from "../../../curriculum/load.ts";
import type { AuthoredCourse } from "../../../curriculum/schema.ts";
import { shipCourse } from "../../../curriculum/ship.ts";
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
    const [root, shipped] = [join(folder, "course"), join(folder, "shipped")];
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
        // To ship takes far longer than to load, and what can go wrong there depends on one changed file at a time.
        if (crc32(input) % 8 !== 0) return halfCharacterIn(taken);
        const done = shipCourse(root, shipped);
        if (!done.ok) return `is loaded and not shipped: ${done.refusal.sentence}`;
        const there = loadCourse(shipped);
        if (!there.ok) return `is shipped and not loaded: ${there.refusal.sentence}`;
        const hashes = [exercisesOf(taken), exercisesOf(there.value as AuthoredCourse)].map((all) =>
          JSON.stringify(all.map(hashExercise)),
        );
        if (hashes[0] !== hashes[1]) return "is another course once it is shipped";
        return halfCharacterIn(taken);
      },
      close: remove,
    };
  },
});
