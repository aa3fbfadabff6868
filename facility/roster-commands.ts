import { resolve } from "node:path";
import type { Command } from "commander";
import { ok } from "../bundle/std.ts";
import type { CommandKit, Common } from "./command-kit.ts";
import { onDisk } from "./disk.ts";
import { privateFile, writeWhole } from "./files.ts";
import { listStudents } from "./roster.ts";
import { archiveStudent, moveStudent, renameStudent, renewPin } from "./roster-change.ts";
import { rosterCsv } from "./roster-export.ts";
import { importRoster } from "./roster-run.ts";
import { importAsJson, sayImport } from "./roster-say.ts";
import { counted, plain } from "./text.ts";

interface ImportOptions extends Common {
  readonly apply?: true;
  readonly archiveMissing?: true;
  readonly pins?: string;
  readonly errors?: string;
}

/** `roster import|export`, and what changes one student. */
export function addRosterCommands(program: Command, student: Command, kit: CommandKit): void {
  const { onFacility, withFacility, say, sayJson, sayRefused, now } = kit;
  const roster = program.command("roster").description("the roster as a table of another system");

  onFacility(roster, "import <file>", "show what a CSV file (plain, or OneRoster users.csv) would change")
    .option("--apply", "and do it")
    .option("--archive-missing", "archive students who are in no row")
    .option("--pins <file>", "write the PINs of new students to this new file")
    .option("--errors <file>", "write rows that do not fit to this file (else beside the file)")
    .option("--json", "print as JSON")
    .action((file: string, options: ImportOptions) =>
      withFacility(
        options,
        (facility) =>
          importRoster(facility, {
            path: resolve(file),
            apply: options.apply ?? false,
            archiveMissing: options.archiveMissing ?? false,
            pins: options.pins ?? null,
            errors: options.errors ?? null,
            nowMs: now(),
          }),
        (imported) => {
          const { done, refused } = sayImport(imported);
          if (options.json) sayJson(importAsJson(imported));
          else say(...done);
          sayRefused(...refused);
        },
      ),
    );

  onFacility(roster, "export", "write the roster as a CSV file, which roster import reads back")
    .requiredOption("--out <file>", "where to")
    .action((options: Common & { out: string }) =>
      withFacility(
        options,
        async (facility) => {
          const students = await listStudents(facility);
          if (!students.ok) return students;
          const out = resolve(options.out);
          return onDisk(out, async () => {
            await writeWhole(out, rosterCsv(students.value), privateFile);
            return ok({ out, count: students.value.length });
          });
        },
        ({ out, count }) => say(`Wrote ${out} with ${counted(count, "student")}.`),
      ),
    );

  for (const [name, archives] of [
    ["archive", true],
    ["restore", false],
  ] as const) {
    onFacility(
      student,
      `${name} <who>`,
      archives ? "let a student sign in no more; all work is kept" : "let an archived student sign in again",
    ).action((who: string, options: Common) =>
      withFacility(
        options,
        (facility) => archiveStudent(facility, who, archives ? now() : null),
        (changed) => say(`${plain(changed.name)} is ${archives ? "archived" : "on the roster again"}.`, soon),
      ),
    );
  }

  onFacility(student, "rename <who> <name>", "give a student another name; all work stays theirs").action(
    (who: string, name: string, options: Common) =>
      withFacility(
        options,
        (facility) => renameStudent(facility, who, name),
        (renamed) => say(`The student is now ${plain(renamed.name)}.`, soon),
      ),
  );

  onFacility(student, "class <who> [class]", "put a student into a class, or without one into none").action(
    (who: string, group: string | undefined, options: Common) =>
      withFacility(
        options,
        (facility) => moveStudent(facility, who, group ?? null),
        (moved) =>
          say(
            `${plain(moved.name)} is ${moved.class === null ? "in no class" : `in ${plain(moved.class)}`} now.`,
          ),
      ),
  );

  onFacility(student, "pin <who>", "give a student a new PIN")
    .option("--json", "print as JSON")
    .action((who: string, options: Common) =>
      withFacility(
        options,
        (facility) => renewPin(facility, who),
        (renewed) => {
          if (options.json) return sayJson({ id: renewed.id, name: renewed.name, pin: renewed.pin });
          say(`${plain(renewed.name)} has a new PIN.`, "", `    PIN: ${renewed.pin}`, "");
          say("Write it down now: it cannot be shown again.", soon);
        },
      ),
    );
}

const soon = "Terminals learn of it with the next return or provisioning file.";
