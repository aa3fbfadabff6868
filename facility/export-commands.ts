import { resolve } from "node:path";
import type { Command } from "commander";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import type { CommandKit, Common } from "./command-kit.ts";
import { gradebook, wideGradebook } from "./export-gradebook.ts";
import { writeOneRoster } from "./export-oneroster.ts";
import { writePieces, writeXapi } from "./export-run.ts";
import { readSince } from "./export-time.ts";
import { counted } from "./text.ts";

interface Out extends Common {
  readonly out: string;
  readonly since?: string;
}

/** `export gradebook|xapi|oneroster`: what has been collected, for other systems. */
export function addExportCommands(program: Command, { onFacility, withFacility, say }: CommandKit): void {
  const all = program.command("export").description("what has been collected, for other systems");
  const since = ["--since <date>", "only what was collected on this day or later (2026-08-02)"] as const;

  onFacility(all, "gradebook", "write a CSV file with a row for each student and exercise")
    .requiredOption("--out <file>", "where to")
    .option("--wide", "a row for each student and a column for each exercise")
    .option(...since)
    .action((options: Out & { wide?: true }) =>
      withFacility(
        options,
        (facility) =>
          withSince(options.since, (ms) =>
            writePieces(resolve(options.out), (options.wide ? wideGradebook : gradebook)(facility, ms)),
          ),
        () => say(`Wrote ${resolve(options.out)}.`),
      ),
    );

  onFacility(all, "xapi", "write xAPI statements, for a learning record store")
    .requiredOption("--out <file>", "where to")
    .option("--names", "name the students (else only their ids are told)")
    .option(
      "--home-page <address>",
      "the system that knows the students by their ids (else one that leads nowhere)",
    )
    .option(...since)
    .action((options: Out & { names?: true; homePage?: string }) =>
      withFacility(
        options,
        async (facility) => {
          const homePage = readHomePage(options.homePage);
          if (!homePage.ok) return homePage;
          return withSince(options.since, (sinceMs) =>
            writeXapi(facility, resolve(options.out), {
              sinceMs,
              names: options.names ?? false,
              homePage: homePage.value,
            }),
          );
        },
        ({ statements, unknown }) => {
          say(`Wrote ${resolve(options.out)} with ${counted(statements, "statement")}.`);
          if (unknown > 0)
            say(
              `Left out ${counted(unknown, "event")} of a newer Foothold; update this program to have them told too.`,
            );
        },
      ),
    );

  onFacility(all, "oneroster", "write OneRoster 1.1 results (CSV, bulk) into a folder")
    .requiredOption("--out <folder>", "where to")
    .requiredOption("--class <sourcedId>", "the class that the results are for, as the other system calls it")
    .requiredOption("--grading-period <sourcedId>", "likewise the grading period")
    .requiredOption("--category <sourcedId>", "likewise the category of the exercises")
    .action((options: Out & { class: string; gradingPeriod: string; category: string }) =>
      withFacility(
        options,
        (facility) =>
          writeOneRoster(facility, resolve(options.out), {
            classId: options.class,
            gradingPeriodId: options.gradingPeriod,
            categoryId: options.category,
          }),
        ({ results, unknown }) => {
          say(`Wrote ${counted(results, "result")} into ${resolve(options.out)}.`);
          if (unknown > 0)
            say(
              `${counted(unknown, "student")} in it have no number of the other system, which will not know them; give them one with: foothold facility roster import.`,
            );
        },
      ),
    );
}

async function withSince<T, R extends Refusal>(
  text: string | undefined,
  body: (ms: WallMs | null) => Promise<Result<T, R>>,
): Promise<Result<T, R | Refusal<"notADate">>> {
  const since = text === undefined ? ok(null) : readSince(text);
  return since.ok ? body(since.value) : since;
}

function readHomePage(text: string | undefined): Result<string | null, Refusal<"notAnAddress">> {
  if (text === undefined) return ok(null);
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return ok(text);
  return refuse(
    "notAnAddress",
    `${text} is not an address, so nothing was written; write it whole, as in https://records.example.org/.`,
  );
}
