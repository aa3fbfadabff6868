import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Graded } from "../../../curriculum/schema.ts";
import { findExercise } from "../../../main/cli/grade-input.ts";
import { type Files, joinFiles, splitFiles } from "../files.ts";
import { mutateFiles } from "../mutate/files.ts";
import { scratchFolder, writeFiles } from "../scratch.ts";
import { target } from "../target.ts";
import { judgeExercise, mutateCourseFile, smallCourse } from "./course-files.ts";

/** The course's exercises, each with its files by their names in its folder. */
function exercises(): readonly Files[] {
  const byFolder = Object.groupBy([...smallCourse()], ([path]) => path.split("/").slice(0, 3).join("/"));
  return Object.values(byFolder).flatMap((files = []) => {
    const inside = files.map(([path, bytes]) => [path.split("/").slice(3).join("/"), bytes] as const);
    return inside.some(([path]) => path === "exercise.yaml") ? [new Map(inside)] : [];
  });
}

/** A folder in the exercise format, as `foothold grade` takes it. */
export const exerciseTarget = target<Graded>({
  name: "exercise",
  share: 2,
  open() {
    const { folder, remove } = scratchFolder();
    const place = join(folder, "exercise");
    return {
      seeds: exercises().map(joinFiles),
      mutate: (input, random, other) =>
        mutateFiles(input, random, other, (path, bytes) =>
          mutateCourseFile(path, bytes, random, splitFiles(other).get("exercise.yaml") ?? bytes),
        ),
      read(input) {
        rmSync(place, { recursive: true, force: true });
        writeFiles(place, splitFiles(input));
        return findExercise(place);
      },
      judge: judgeExercise,
      close: remove,
    };
  },
});
