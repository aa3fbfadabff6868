import { Command } from "commander";
import type { Result } from "../../bundle/std.ts";
import { packFolder } from "../../curriculum/pack/file.ts";
import { formatProblems } from "../../curriculum/problem.ts";
import { built } from "../config/built.ts";
import { explainFolderTrouble } from "../export/folder-trouble.ts";

/** `foothold curriculum pack [course]`: 0 written, 1 refused. */
export function packCommand(): Command {
  return new Command("pack")
    .description("put a course into one file, as terminals read it")
    .argument("[course]", "the author's course, a folder", built.authored)
    .option("--to <folder>", "where the file goes", ".")
    .addHelpText(
      "after",
      "\nThe solutions in it are sealed. It is not signed: terminals take it in with foothold content pack.\n\nExit codes: 0 written, 1 refused, 2 wrong use.",
    )
    .action((course: string, { to }: { to: string }) => {
      const packed = pack(course, to);
      if (!packed.ok) {
        const { refusal } = packed;
        console.error("problems" in refusal ? formatProblems(refusal) : refusal.sentence);
        process.exitCode = 1;
        return;
      }
      const { file, bytes, lessons, exercises } = packed.value;
      console.log(`Wrote ${file}: ${lessons} lessons, ${exercises} exercises, ${bytes} bytes.`);
    });
}

function pack(course: string, to: string): ReturnType<typeof packFolder> | Result<never> {
  try {
    return packFolder(course, to);
  } catch (error) {
    const refusal = explainFolderTrouble(error, to);
    if (refusal === null) throw error;
    return { ok: false, refusal };
  }
}
