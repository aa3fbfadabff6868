import { homedir } from "node:os";
import { resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { dataFolder } from "../config/paths.ts";
import { seal } from "../seal.ts";

const help = `
For an image that is put on many PCs: set one up, give it its facility's file, seal it, and copy the disk. Each copy
makes keys of its own at its first start. The students come with the facility's file or its next return.

Exit codes: 0 sealed, 1 refused, 2 wrong use.`;

/** `foothold seal`: 0 sealed, 1 refused with a sentence. */
export function sealCommand(): Command {
  return new Command("seal")
    .description(
      "take identity, students and work out of a data folder, so that it can be copied to many PCs",
    )
    .option(
      "--data <folder>",
      "the terminal's data folder",
      dataFolder(process.platform, process.env, homedir()),
    )
    .option("--discard <count>", "destroy that many records that were never exported", count)
    .addHelpText("after", help)
    .action(async ({ data, discard }: { data: string; discard?: number }) => {
      const done = await seal(resolve(data), discard ?? null);
      if (!done.ok) {
        console.error(done.refusal.sentence);
        process.exitCode = 1;
        return;
      }
      const { facility, left } = done.value;
      console.log(
        facility === null
          ? "Sealed. It belongs to no facility yet: each copy must be given the facility's file."
          : `Sealed for ${facility}. Each copy takes a name and keys of its own at its first start.`,
      );
      if (left.length > 0)
        console.log(`Left as they are, because they are not the terminal's: ${left.join(", ")}`);
    });
}

function count(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected how many, as a whole number.");
}
