import { homedir } from "node:os";
import { Command } from "commander";
import { dataFolder } from "../config/paths.ts";
import { provisionFolder } from "../provision-folder.ts";

/** `foothold provision <file>`: 0 done, 1 refused with a sentence. */
export function provisionCommand(): Command {
  return new Command("provision")
    .description("tell this terminal which facility it belongs to, or bring its roster up to date")
    .argument("<file>", 'what "foothold facility provision" wrote')
    .option(
      "--data <folder>",
      "the terminal's data folder",
      dataFolder(process.platform, process.env, homedir()),
    )
    .addHelpText("after", "\nExit codes: 0 done, 1 refused, 2 wrong use.")
    .action(async (file: string, { data }: { data: string }) => {
      const done = await provisionFolder(data, file, "update");
      if (!done.ok) {
        console.error(done.refusal.sentence);
        process.exitCode = 1;
        return;
      }
      const { facility, isOlder, terminal } = done.value;
      console.log(`The terminal ${terminal} belongs to ${facility}.`);
      if (isOlder) {
        console.log(
          "It has taken in a return that was made after this file, so names, PINs and secrets stay as that return says, and only students whom it did not know were added. For anything newer, make the file again, or bring the next return.",
        );
      }
      console.log(`${file} holds secrets: remove it from here, or keep it like a key.`);
    });
}
