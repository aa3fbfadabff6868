#!/usr/bin/env node
/**
 * `foothold facility …`: the staff's side from a command line. Only reads arguments and prints.
 * Exit codes: 0 done, 1 something was refused, 2 used wrongly.
 */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { ok, type Refusal, type Result, type WallMs } from "../bundle/std.ts";
import { collect, retryQuarantine } from "./collect.ts";
import type { CommandKit, Common } from "./command-kit.ts";
import { onDisk } from "./disk.ts";
import { addExportCommands } from "./export-commands.ts";
import { type Facility, openFacility } from "./facility.ts";
import { flagTerminal } from "./flag.ts";
import { initFacility } from "./init.ts";
import { addKeysCommands } from "./keys-commands.ts";
import { addNetworkCommands } from "./network-cli.ts";
import { addPapersCommand } from "./papers-commands.ts";
import { provision } from "./provision.ts";
import { regradeCollected } from "./regrade.ts";
import { addReportCommand } from "./report-commands.ts";
import { addReturnCommands } from "./return-commands.ts";
import { addStudent, listStudents } from "./roster.ts";
import { addRosterCommands } from "./roster-commands.ts";
import { collectionAsJson, sayCollection, sayDatabase } from "./say.ts";
import { sayRegraded } from "./say-regrades.ts";
import { counted, plain, table } from "./text.ts";

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join("\n")}\n`);
const sayJson = (value: unknown) => say(JSON.stringify(value, null, 2));
const now = () => Date.now() as WallMs;

/** What was refused, once: on standard error, with exit code 1 when all is done. */
function sayRefused(...sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  if (sentences.length > 0) process.exitCode = 1;
}

interface InitOptions {
  readonly name: string;
  readonly database?: string;
  readonly staffSecretFile?: string;
  readonly json?: true;
}

/** Does something with the facility that the options name, closes it, and prints what came of it. */
async function withFacility<T>(
  options: Common,
  body: (facility: Facility) => Promise<Result<T, Refusal>>,
  print: (value: T) => void,
): Promise<void> {
  const folder = resolve(options.dir ?? process.env.FOOTHOLD_FACILITY ?? ".");
  const opened = await openFacility(folder);
  if (!opened.ok) return sayRefused(opened.refusal.sentence);
  let done: Result<T, Refusal>;
  try {
    done = await body(opened.value);
  } finally {
    await opened.value.close();
  }
  if (done.ok) print(done.value);
  else sayRefused(done.refusal.sentence);
}

const program = new Command("foothold facility")
  .description("Collect, keep and report the work of a facility's terminals.")
  .exitOverride()
  .showHelpAfterError("(see: foothold facility --help)");

function percent(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 100) return value;
  throw new InvalidArgumentError("It must be a number from 0 to 100.");
}

/** A command that works on a facility that is there. */
const onFacility = (parent: Command, name: string, description: string) =>
  parent
    .command(name)
    .description(description)
    .option("--dir <folder>", "the facility's folder (else FOOTHOLD_FACILITY, else the current folder)");

program
  .command("init <folder>")
  .description("make a facility: keys, database, staff secret")
  .requiredOption("--name <name>", "what people call it")
  .option(
    "--database <url>",
    "keep the records in this database, postgres://user@host/name, and not in a file; its password comes from PGPASSWORD or the password file",
  )
  .option("--staff-secret-file <file>", "take the staff secret from this file and do not make one up")
  .option("--json", "print as JSON")
  .action(async (folder: string, options: InitOptions) => {
    const file = options.staffSecretFile;
    const chosen: Result<string | null, Refusal> =
      file === undefined ? ok(null) : await onDisk(file, async () => ok(await readFile(file, "utf8")));
    if (!chosen.ok) return sayRefused(chosen.refusal.sentence);
    const staffSecret = chosen.value;
    const made = await initFacility({
      folder: resolve(folder),
      name: options.name,
      staffSecret,
      database: options.database,
      nowMs: now(),
    });
    if (!made.ok) return sayRefused(made.refusal.sentence);
    const { value } = made;
    if (options.json) return sayJson(staffSecret === null ? value : { ...value, staffSecret: null });
    say(`Made the facility ${plain(value.name)} (${value.id}) in ${value.folder}.`);
    if (staffSecret === null) {
      say("", `    Staff secret: ${value.staffSecret}`, "");
      say("Write it down now: it opens the staff screen of every terminal, and it cannot be shown again.");
    }
    if (options.database !== undefined) say(sayDatabase(options.database, value.folder));
    say(
      `Keep a copy of ${join(value.folder, "keys")} in a safe: without it no bundle can be read.`,
      'Next: foothold facility student add "Name", then foothold facility provision.',
    );
  });

const student = program.command("student").description("who is on the roster");

onFacility(student, "add <name>", "put a student on the roster, with a new PIN")
  .option("--json", "print as JSON")
  .action((name: string, options: Common) =>
    withFacility(
      options,
      (facility) => addStudent(facility, name, now()),
      (added) => {
        if (options.json) return sayJson(added);
        say(`Added ${plain(added.name)}.`, "", `    PIN: ${added.pin}`, "");
        say(
          "Write it down now: it cannot be shown again.",
          "Terminals learn of it with the next provisioning file: foothold facility provision.",
        );
      },
    ),
  );

onFacility(student, "list", "show the roster")
  .option("--json", "print as JSON")
  .action((options: Common) =>
    withFacility(options, listStudents, (students) => {
      if (options.json) return sayJson(students);
      if (students.length === 0)
        return say('There are no students yet; add one with: foothold facility student add "Name".');
      say(
        table(
          ["Student", "Number", "Class", "Id", ""],
          students.map(({ name, number, class: group, id, archived }) => [
            name,
            number ?? "",
            group ?? "",
            id,
            archived ? "archived" : "",
          ]),
        ),
      );
    }),
  );

onFacility(program, "provision", "write the file that a terminal needs to know its facility")
  .option("--out <file>", "where to (else foothold-provisioning.json in the facility's folder)")
  .option("--json", "print as JSON")
  .action((options: Common & { out?: string }) =>
    withFacility(
      options,
      (facility) => provision(facility, options.out ?? join(facility.folder, "foothold-provisioning.json")),
      (report) => {
        if (options.json) return sayJson(report);
        say(
          `Wrote ${report.file} with ${counted(report.students, "student")}.`,
          "Whoever has this file can set up a terminal of this facility: carry it like a key, and delete it from the stick afterwards.",
        );
      },
    ),
  );

onFacility(program, "collect <folder>", "take in all bundles of a folder, or one bundle")
  .option("--regrade <percent>", "how many of the new passes to grade again here", percent, 5)
  .option("--course <folder>", "where the pack of the course to grade them with lies (else the built one)")
  .option("--json", "print as JSON")
  .action((place: string, options: Common & { regrade: number; course?: string }) =>
    withFacility(
      options,
      async (facility) => {
        const report = await collect(facility, resolve(place), now());
        if (!report.ok) return report;
        const { course, regrade } = options;
        const ask = { share: regrade / 100, course: course && resolve(course), nowMs: now() };
        return ok({ report: report.value, regraded: await regradeCollected(facility, report.value, ask) });
      },
      ({ report, regraded }) => {
        const { done, refused } = sayCollection(report, resolve(place));
        if (options.json)
          sayJson({ ...collectionAsJson(report), regraded: regraded.ok ? regraded.value : null });
        else say(...done, ...(regraded.ok ? sayRegraded(regraded.value) : []));
        sayRefused(...refused, ...(regraded.ok ? [] : [regraded.refusal.sentence]));
      },
    ),
  );

onFacility(program, "flag <terminal>", "grade all passes of a terminal again from now on")
  .option("--why <reason>", "shown in the report", "by staff")
  .option("--off", "take the flag off")
  .option("--json", "print as JSON")
  .action((which: string, options: Common & { why: string; off?: true }) =>
    withFacility(
      options,
      (facility) => flagTerminal(facility, which, options.off ? null : options.why),
      (terminal) => {
        if (options.json) return sayJson(terminal);
        const name = `Terminal "${plain(terminal.name)}"`;
        if (terminal.flagged === null) return say(`${name} has no flag any more.`);
        say(`${name} is flagged: at the next collection all of its passes are graded again.`);
      },
    ),
  );

onFacility(program, "retry", "try the refused files in quarantine again")
  .option("--json", "print as JSON")
  .action((options: Common) =>
    withFacility(
      options,
      (facility) => retryQuarantine(facility, now()),
      (report) => {
        const { done, refused } = sayCollection(report, "quarantine");
        if (options.json) sayJson(collectionAsJson(report));
        else if (done.length > 0) say(...done);
        sayRefused(...refused);
      },
    ),
  );

const kit: CommandKit = { onFacility, withFacility, say, sayJson, sayRefused, now };
addReportCommand(program, kit);
addRosterCommands(program, student, kit);
addKeysCommands(program, kit);
addExportCommands(program, kit);
addReturnCommands(program, kit);
addPapersCommand(program, kit);
addNetworkCommands(
  onFacility(program, "serve", "let terminals send their bundles over the network, until Ctrl+C"),
  onFacility(program, "watch <folder>", "take in each bundle that comes into a folder, until Ctrl+C"),
  (options, body) => withFacility(options, body, () => {}),
);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
