import { Command } from "commander";
import packageFile from "../../package.json" with { type: "json" };
import { contentKeyCommand, contentPackCommand } from "./content.ts";
import { checkCommand } from "./curriculum.ts";
import { idsCommand } from "./curriculum-ids.ts";
import { newCommand } from "./curriculum-new.ts";
import { packCommand } from "./curriculum-pack.ts";
import { doctorCommand } from "./doctor.ts";
import { gradeCommand } from "./grade.ts";
import { provisionCommand } from "./provision.ts";
import { runCommand } from "./run.ts";
import { sealCommand } from "./seal.ts";
import { skillsCommand } from "./skills.ts";

/** The terminal's command line. Wrong use ends with exit code 2, as each command's help says. */
const program = new Command("foothold")
  .description("The offline coding school: what a terminal, an author and IT do from a command line.")
  .version(packageFile.version)
  .addCommand(gradeCommand())
  .addCommand(runCommand())
  .addCommand(
    new Command("curriculum")
      .description("for authors")
      .addCommand(checkCommand())
      .addCommand(newCommand())
      .addCommand(idsCommand())
      .addCommand(packCommand())
      .addCommand(skillsCommand())
      .addHelpText(
        "after",
        '\n"foothold curriculum preview" shows a course in the terminal\'s screens, anew at each save.',
      ),
  )
  .addCommand(
    new Command("content")
      .description("for publishers of lessons")
      .addCommand(contentKeyCommand())
      .addCommand(contentPackCommand()),
  )
  .addCommand(provisionCommand())
  .addCommand(doctorCommand())
  .addCommand(sealCommand())
  .addHelpText("after", '\n"foothold facility --help" tells what the facility\'s side can do.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
const below = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(below)];
for (const command of program.commands.flatMap(below)) {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
}
await program.parseAsync();
