import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ok } from "../../bundle/std.ts";
import type { BootedTerminal } from "../../main/boot.ts";
import { seal } from "../../main/seal.ts";
import type { Acknowledged } from "./acknowledged.ts";
import {
  openDeliverer,
  type Send,
  sendLessons,
  sendReturn,
  sendReturnThatRenews,
  takeIdentity,
  takeLessons,
  takeReturn,
} from "./carrying.ts";
import { liveADay, liveToDamage } from "./image.ts";
import { backUp } from "./keeping.ts";
import * as operations from "./operations.ts";
import { boot, insertStick } from "./terminal.ts";
import { value } from "./value.ts";

/** One operation that is tried again and again, on a disk that fails at another call each time. */
export interface Trial {
  /** Makes everything ready, on a disk that is well. Answers what is known to be there, where that is not what was before. */
  before(): Promise<readonly Acknowledged[] | null>;
  run(): Promise<operations.Outcome>;
  /** What it did is done: once it was answered, there is nothing to do again. */
  readonly isOnce?: boolean;
  /** What is left is judged as what this is. */
  readonly leaves?: "restored" | "sealed";
}

type MakeTrial = (bench: operations.Bench) => Trial;

/** One terminal that goes on running, started at its first trial. */
function whileItRuns(
  operation: operations.Operation,
  ready: (terminal: BootedTerminal, bench: operations.Bench) => Promise<unknown>,
  isOnce = false,
): MakeTrial {
  return (bench) => {
    let terminal: BootedTerminal | null = null;
    return {
      async before() {
        if (terminal === null) {
          insertStick(bench.place);
          value(await operations.takeIn(bench.place));
          terminal = value(await boot(bench.place, isOnce ? bench.place.course : undefined));
        }
        await ready(terminal, bench);
        return null;
      },
      async run() {
        if (terminal === null) throw new Error("nothing runs");
        return operation(terminal, bench);
      },
      isOnce,
    };
  };
}

const by = (operation: operations.Operation) => async (terminal: BootedTerminal, bench: operations.Bench) =>
  void value(await operation(terminal, bench));

const asStaff =
  (send: Send): Send =>
  async (terminal, bench) => {
    value(await operations.signInAsStaff(terminal, bench));
    await send(terminal, bench);
  };

/** A data folder that nobody uses, which `before` prepares. */
function atRest(
  run: (bench: operations.Bench) => Promise<operations.Outcome>,
  before: (bench: operations.Bench) => Promise<readonly Acknowledged[] | null>,
): MakeTrial {
  return (bench) => ({ before: () => before(bench), run: () => run(bench) });
}

const takenIn = async ({ place }: operations.Bench) => {
  value(await operations.takeIn(place));
  return null;
};

const nothing = async ({ place }: operations.Bench) => {
  rmSync(place.data, { recursive: true, force: true });
  return [];
};

/** A copy of a folder that was lived in. */
function livedIn(
  live: (bench: operations.Bench) => Promise<readonly Acknowledged[]>,
  run: (bench: operations.Bench) => Promise<operations.Outcome>,
  leaves: "restored" | "sealed",
): MakeTrial {
  return (bench) => {
    const image = join(bench.place.disk, "..", "image");
    let known: readonly Acknowledged[] | null = null;
    return {
      async before() {
        if (known === null) {
          known = await live(bench);
          cpSync(bench.place.data, image, { recursive: true });
        }
        rmSync(bench.place.data, { recursive: true, force: true });
        cpSync(image, bench.place.data, { recursive: true });
        return known;
      },
      run: () => run(bench),
      leaves,
    };
  };
}

async function sealIt({ place }: operations.Bench): Promise<operations.Outcome> {
  const sealed = await seal(place.data, null);
  return sealed.ok ? ok({ kind: "sealed" }) : sealed;
}

const delivers: MakeTrial = (bench) => {
  let deliverer: Awaited<ReturnType<typeof openDeliverer>> | null = null;
  return {
    async before() {
      if (deliverer === null) {
        insertStick(bench.place);
        value(await operations.takeIn(bench.place));
        deliverer = await openDeliverer(bench);
      }
      deliverer.work();
      return null;
    },
    async run() {
      if (deliverer === null) throw new Error("nothing runs");
      return deliverer.deliver();
    },
  };
};

export const trials = {
  signIn: whileItRuns(operations.signIn, by(operations.signInAsStaff)),
  openLesson: whileItRuns(operations.openLesson, by(operations.signIn)),
  openHint: whileItRuns(operations.openHint, by(operations.signIn)),
  saveDraft: whileItRuns(operations.saveDraft, by(operations.signIn)),
  attempt: whileItRuns(operations.attempt, by(operations.signIn)),
  exportAll: whileItRuns(operations.exportAll, by(operations.signInAsStaff)),
  takeReturn: whileItRuns(takeReturn, asStaff(sendReturn), true),
  takeIdentity: whileItRuns(takeIdentity, asStaff(sendReturnThatRenews), true),
  takeLessons: whileItRuns(takeLessons, asStaff(sendLessons), true),
  deliver: delivers,
  firstStart: atRest(({ place }) => operations.start(place), nothing),
  nextStart: atRest(({ place }) => operations.start(place), takenIn),
  takeIn: atRest(({ place }) => operations.takeIn(place), nothing),
  backUp: atRest(({ place }) => backUp(place), takenIn),
  restore: livedIn(liveToDamage, ({ place }) => operations.start(place), "restored"),
  seal: livedIn(liveADay, sealIt, "sealed"),
} as const satisfies Record<string, MakeTrial>;

export type TrialName = keyof typeof trials;
export const trialNames = Object.keys(trials) as TrialName[];
