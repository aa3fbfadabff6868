import { resolve } from "node:path";
import type { Command } from "commander";
import type { CommandKit, Common } from "./command-kit.ts";
import { readSince } from "./export-time.ts";
import { counted } from "./text.ts";

/** `papers`: what students asked to have on paper, as PDF files. */
export function addPapersCommand(
  program: Command,
  { onFacility, withFacility, say, sayJson }: CommandKit,
): void {
  onFacility(program, "papers", "make the portfolios and transcripts that students asked for, as PDF files")
    .requiredOption("--out <folder>", "where to")
    .option("--since <date>", "only what was collected on this day or later (2026-08-02)")
    .option("--json", "print as JSON")
    .action((options: Common & { out: string; since?: string }) =>
      withFacility(
        options,
        async (facility) => {
          const since = options.since === undefined ? null : readSince(options.since);
          if (since !== null && !since.ok) return since;
          // What sets a page is large, and no other command should carry it.
          const { writePapers } = await import("./papers/write.ts");
          return writePapers(facility, resolve(options.out), since?.value ?? null);
        },
        (papers) => {
          if (options.json) return sayJson({ papers });
          if (papers.length === 0) return say("Nobody has asked for a print.");
          for (const { name, file, student } of papers) say(`${name ?? student}: ${file}`);
          say(`Wrote ${counted(papers.length, "file")} into ${resolve(options.out)}.`);
        },
      ),
    );
}
