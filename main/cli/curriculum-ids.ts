import { renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { checkIds } from "../../curriculum/check-ids.ts";
import { nameOf, readIds, unlistedIds, writeIds } from "../../curriculum/ids.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { formatProblems } from "../../curriculum/problem.ts";
import { built } from "../config/built.ts";

/** `foothold curriculum ids [folder]`: adds to `ids.txt` what the course has, and takes nothing away. */
export function idsCommand(): Command {
  return new Command("ids")
    .description(
      "write down the ids of a course that is about to be published: from then on they may not change",
    )
    .argument("[folder]", "a course's folder", built.authored)
    .addHelpText("after", "\nExit codes: 0 they are written down, 1 something is wrong, 2 wrong use.")
    .action((folder: string) => {
      const root = resolve(folder);
      const course = loadAuthored(root);
      if (!course.ok) {
        console.error(formatProblems(course.refusal));
        process.exitCode = 1;
        return;
      }
      // A list that is not true would be written anew with its faults.
      const findings = checkIds(course.value);
      if (findings.length > 0) {
        for (const { file, what, why } of findings) console.error(`${file}: ${what}. ${why}`);
        console.error("Nothing was written.");
        process.exitCode = 1;
        return;
      }
      const fresh = unlistedIds(course.value);
      const known = readIds(course.value.lists.ids).flatMap(({ entry }) => entry ?? []);
      const list = join(root, "ids.txt");
      writeFileSync(`${list}.new`, writeIds([...known, ...fresh]));
      renameSync(`${list}.new`, list);
      for (const entry of fresh) console.log(`+ ${nameOf(entry)}`);
      console.log(`${known.length} ids were there, ${fresh.length} are new: ${list}`);
    });
}
