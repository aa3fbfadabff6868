import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { isSeq, parseDocument } from "yaml";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { makeFolder } from "../../curriculum/make-folder.ts";
import { type ExerciseFile, exerciseFile, exerciseId } from "../../curriculum/schema.ts";
import { exerciseSkeleton, lessonSkeleton, unwritten } from "../../curriculum/skeleton.ts";
import { built } from "../config/built.ts";

/** `foothold curriculum new lesson|exercise`: 0 made, 1 refused. Nothing that is there is written over. */
export function newCommand(): Command {
  const lesson = new Command("lesson")
    .description("make the files of a lesson, and name it in its module")
    .argument("<folder>", "where, from the course's folder: module/lesson")
    .option("--course <folder>", "the course", built.authored)
    .action((place: string, { course }: { readonly course: string }) => {
      const [, id = ""] = place.split("/");
      tell(add(resolve(course), place, 2, ["module.yaml", "lessons"], () => lessonSkeleton(id)));
    });
  const exercise = new Command("exercise")
    .description("make the files of an exercise, and name it in its lesson")
    .argument("<folder>", "where, from the course's folder: module/lesson/exercise")
    .addOption(
      new Option("--kind <kind>", "what the student does")
        .choices(exerciseFile.shape.kind.options)
        .default("write"),
    )
    .option("--course <folder>", "the course", built.authored)
    .action((place: string, options: { readonly course: string; readonly kind: ExerciseFile["kind"] }) => {
      const [, , id = ""] = place.split("/");
      const skeleton = () => exerciseSkeleton(id, options.kind);
      tell(add(resolve(options.course), place, 3, ["lesson.yaml", "exercises"], skeleton));
    });
  return new Command("new")
    .description("make the skeleton of a lesson or an exercise")
    .addCommand(lesson)
    .addCommand(exercise);
}

interface Made {
  readonly folder: string;
  readonly files: number;
}

function tell(made: Result<Made, Refusal>): void {
  if (!made.ok) {
    console.error(made.refusal.sentence);
    process.exitCode = 1;
    return;
  }
  const { folder, files } = made.value;
  console.log(
    `Made ${relative(".", folder)} with ${files} files. Write wherever ${unwritten} stands, then: curriculum check`,
  );
}

/** Writes a skeleton to a new folder, and its name at the end of the list of the part that it belongs to. */
function add(
  course: string,
  place: string,
  depth: number,
  [listFile, key]: readonly [string, string],
  skeleton: () => Readonly<Record<string, string>>,
): Result<Made, Refusal> {
  const names = place.split("/");
  const wanted = depth === 2 ? "module/lesson" : "module/lesson/exercise";
  if (names.length !== depth || !names.every((name) => exerciseId.safeParse(name).success)) {
    return refuse(
      "badPlace",
      `${place} is not of the form ${wanted} in small letters, digits and hyphens. Nothing was made.`,
    );
  }
  const folder = join(course, ...names);
  const list = join(dirname(folder), listFile);
  if (!existsSync(list))
    return refuse("noParent", `There is no ${list}. Nothing was made. Make that part first.`);
  if (existsSync(folder))
    return refuse("alreadyThere", `${folder} is there already. Nothing was made or changed.`);
  const settings = parseDocument(readFileSync(list, "utf8"));
  if (settings.errors.length > 0) {
    return refuse("badYaml", `${list} cannot be read as YAML. Nothing was made. Mend it first.`);
  }
  const files = Object.entries(skeleton());
  for (const [path, text] of files) {
    makeFolder(dirname(join(folder, path)));
    writeFileSync(join(folder, path), text, { flag: "wx" });
  }
  const listed = settings.get(key);
  // A list that begins here begins as the others are written: a line each.
  if (isSeq(listed) && listed.items.length === 0) listed.flow = false;
  settings.addIn([key], names.at(-1));
  writeFileSync(list, settings.toString({ lineWidth: 0 }));
  return ok({ folder, files: files.length });
}
