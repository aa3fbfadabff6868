import { rmSync } from "node:fs";
import type { Result } from "../../bundle/std.ts";
import type { BootedTerminal } from "../../main/boot.ts";
import * as operations from "./operations.ts";
import { boot, insertStick } from "./terminal.ts";

/** One operation that is tried again and again, on a disk that fails at another call each time. */
export interface Trial {
  /** Makes everything ready, on a disk that is well. */
  before(): Promise<void>;
  run(): Promise<operations.Outcome>;
  /** What was acknowledged in the trial before holds in the next one too. */
  readonly oneLife: boolean;
}

function value<T>(of: Result<T>): T {
  if (!of.ok) throw new Error(of.refusal.sentence);
  return of.value;
}

/** One terminal that goes on running. */
function whileItRuns(operation: operations.Operation, by: operations.Operation) {
  return (bench: operations.Bench): Trial => {
    let terminal: BootedTerminal | null = null;
    return {
      async before() {
        if (terminal === null) {
          insertStick(bench.place);
          value(await operations.takeIn(bench.place));
          terminal = value(await boot(bench.place));
        }
        value(await by(terminal, bench));
      },
      async run() {
        if (terminal === null) throw new Error("nothing runs");
        return operation(terminal, bench);
      },
      oneLife: true,
    };
  };
}

const emptyFolder = async ({ place }: operations.Bench) =>
  rmSync(place.data, { recursive: true, force: true });

/** A terminal that is started in the data folder that `before` prepares. */
function start(before: (bench: operations.Bench) => Promise<unknown>, oneLife: boolean) {
  return (bench: operations.Bench): Trial => {
    return {
      before: async () => void (await before(bench)),
      async run() {
        const booted = await boot(bench.place);
        if (!booted.ok) return booted;
        const outcome = await operations.started(booted.value);
        await booted.value.close();
        return outcome;
      },
      oneLife,
    };
  };
}

export const trials = {
  signIn: whileItRuns(operations.signIn, operations.signInAsStaff),
  openLesson: whileItRuns(operations.openLesson, operations.signIn),
  openHint: whileItRuns(operations.openHint, operations.signIn),
  saveDraft: whileItRuns(operations.saveDraft, operations.signIn),
  attempt: whileItRuns(operations.attempt, operations.signIn),
  exportAll: whileItRuns(operations.exportAll, operations.signInAsStaff),
  firstStart: start(emptyFolder, false),
  nextStart: start(async ({ place }) => value(await operations.takeIn(place)), true),
  takeIn: (bench): Trial => ({
    before: () => emptyFolder(bench),
    run: () => operations.takeIn(bench.place),
    oneLife: false,
  }),
  backUp: (bench): Trial => ({
    before: async () => void value(await operations.takeIn(bench.place)),
    run: () => operations.backUp(bench.place, "backup.sqlite"),
    oneLife: true,
  }),
} as const satisfies Record<string, (bench: operations.Bench) => Trial>;

export type TrialName = keyof typeof trials;
export const trialNames = Object.keys(trials) as TrialName[];
