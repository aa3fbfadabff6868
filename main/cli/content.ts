import { resolve } from "node:path";
import { Command } from "commander";
import type { Refusal, Result, WallMs } from "../../bundle/std.ts";
import { built } from "../config/built.ts";
import { makePublisher, publishCourse } from "../content/publish.ts";

const exitCodes = "\nExit codes: 0 done, 1 refused, 2 wrong use.";

/** `foothold content key <file>`: a publisher's key. */
export function contentKeyCommand(): Command {
  return new Command("key")
    .description("make a publisher's key, with which lessons are signed")
    .argument("<file>", "where the private half goes; keep it like the key of a safe")
    .addHelpText("after", exitCodes)
    .action(async (file: string) => {
      print(await makePublisher(resolve(file)), (key) => [
        `The private half is in ${resolve(file)}. The public half is`,
        "",
        `    ${key}`,
        "",
        `Each facility approves it with: foothold facility publisher add ${key}`,
      ]);
    });
}

/** `foothold content pack [folder]`: lessons in one signed file. */
export function contentPackCommand(): Command {
  return new Command("pack")
    .description("put a course, its solutions sealed, into one signed file for terminals")
    .argument("[folder]", "the author's course", built.authored)
    .requiredOption("--key <file>", 'what "foothold content key" wrote')
    .requiredOption("--out <folder>", "where the file goes, such as a stick")
    .addHelpText("after", `\nThe version stands in course.yaml; raise it with each edition.${exitCodes}`)
    .action(async (folder: string, { key, out }: { key: string; out: string }) => {
      print(
        await publishCourse(folder, key, out, Date.now() as WallMs),
        ({ file, course, version, lessons }) => [
          `Wrote ${file}: version ${version} of ${course}, ${lessons} lessons.`,
          "Terminals take it when staff import it, if their facility has approved the publisher.",
        ],
      );
    });
}

function print<T>(done: Result<T, Refusal>, lines: (value: T) => readonly string[]): void {
  if (done.ok) {
    console.log(lines(done.value).join("\n"));
    return;
  }
  console.error(done.refusal.sentence);
  process.exitCode = 1;
}
