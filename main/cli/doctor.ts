import { homedir } from "node:os";
import { resolve } from "node:path";
import { Command } from "commander";
import { systemClock } from "../clock.ts";
import { dataFolder } from "../config/paths.ts";
import { examine } from "../doctor/examine.ts";
import { conditionOf, type Finding, inEnglish } from "../doctor/finding.ts";
import { openStore } from "../store/open.ts";
import { rebuildFolds } from "../store/rebuild.ts";

interface Options {
  readonly data: string;
  readonly json?: boolean;
  readonly rebuild?: boolean;
}

const help = `
Without --rebuild nothing is changed, and the terminal may be running. With it, what the screens show is made
again from the log first; the terminal must be closed.

Exit codes: 0 all is well, 1 something is wrong, 2 wrong use, 3 somebody should look at something soon.`;

const exitCodes = { well: 0, wrong: 1, look: 3 } as const;
const marks = { well: "●", look: "◐", wrong: "○" } as const;

/** `foothold doctor`: looks at what a terminal keeps, and says what it found. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("look at what a terminal keeps: record, log, keys, backups, disk, clock")
    .option(
      "--data <folder>",
      "the terminal's data folder",
      dataFolder(process.platform, process.env, homedir()),
    )
    .option("--json", "print what was found as JSON")
    .option("--rebuild", "make again from the log what the screens show")
    .addHelpText("after", help)
    .action(async ({ data, json, rebuild }: Options) => {
      const folder = resolve(data);
      const events = rebuild ? rebuildIn(folder) : null;
      if (rebuild && events === null) return;
      const findings = await examine(folder, systemClock.wallMs());
      const condition = conditionOf(findings);
      console.log(
        json
          ? JSON.stringify({ folder, condition, rebuiltFrom: events, findings: inEnglish(findings) }, null, 2)
          : tell(folder, findings, events),
      );
      process.exitCode = exitCodes[condition];
    });
}

/** How many events were read; `null` where it was refused, and why is on stderr. */
function rebuildIn(folder: string): number | null {
  const store = openStore(folder);
  if (!store.ok) {
    console.error(store.refusal.sentence);
    process.exitCode = 1;
    return null;
  }
  try {
    return rebuildFolds(store.value.db);
  } finally {
    store.value.close();
  }
}

function tell(folder: string, findings: readonly Finding[], events: number | null): string {
  const lines = findings.map(({ condition, sentence }) => `${marks[condition]} ${sentence}`);
  const rebuilt = events === null ? [] : [`What the screens show was made again from ${events} events.`];
  return [folder, ...rebuilt, ...lines].join("\n");
}
