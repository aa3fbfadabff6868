// A terminal's life from its first start, recorded: run with the environment of `faultyDisk` and a `Place` as JSON,
// a student, and which life. What is acknowledged is said in the journal, between what reached the disk before and after it.

import { appendFileSync } from "node:fs";
import type { Acknowledged } from "./acknowledged.ts";
import {
  openDeliverer,
  sendLessons,
  sendReturn,
  sendReturnThatRenews,
  takeIdentity,
  takeLessons,
  takeReturn,
} from "./carrying.ts";
import { saying } from "./journal.ts";
import { backUp } from "./keeping.ts";
import * as operations from "./operations.ts";
import type { Life } from "./power-cuts.ts";
import { boot, insertStick, type Place } from "./terminal.ts";
import { value } from "./value.ts";

const place: Place = JSON.parse(process.argv[2] ?? "");
const bench = operations.makeBench(place, process.argv[3] ?? "");

function acknowledge(outcome: operations.Outcome): void {
  const acknowledged: Acknowledged | null = value(outcome);
  const text = JSON.stringify({ acknowledged });
  appendFileSync(process.env.FAULTS_JOURNAL ?? "", saying(text));
}

const at = (operation: string) =>
  appendFileSync(process.env.FAULTS_JOURNAL ?? "", saying(JSON.stringify({ operation })));

async function day(start: string): Promise<void> {
  at(start);
  acknowledge(await operations.takeIn(place));
  const terminal = value(await boot(place));
  acknowledge(await operations.started(terminal));
  const { signIn, openLesson, openHint, saveDraft, attempt, signInAsStaff, exportAll } = operations;
  for (const each of [
    signIn,
    openLesson,
    openHint,
    saveDraft,
    attempt,
    saveDraft,
    signInAsStaff,
    exportAll,
  ]) {
    at(each.name);
    acknowledge(await each(terminal, bench));
  }
  at("end");
  await terminal.close();
  at("backUp");
  acknowledge(await backUp(place));
}

/** What is brought and carried away: returns, lessons, a new identity, deliveries into a folder. */
async function carry(): Promise<void> {
  acknowledge(await operations.takeIn(place));
  const terminal = value(await boot(place, place.course));
  acknowledge(await operations.signInAsStaff(terminal, bench));
  for (const [take, send] of [
    [takeReturn, sendReturn],
    [takeReturn, sendReturn],
    [takeLessons, sendLessons],
    [takeLessons, sendLessons],
    [takeIdentity, sendReturnThatRenews],
    [takeReturn, sendReturn],
  ] as const) {
    await send(terminal, bench);
    at(take.name);
    acknowledge(await take(terminal, bench));
  }
  await terminal.close();
  const deliverer = await openDeliverer(bench);
  for (let time = 0; time < 2; time++) {
    at("deliver");
    deliverer.work();
    acknowledge(await deliverer.deliver());
  }
  deliverer.close();
}

insertStick(place);
switch (process.argv[4] as Life) {
  case "days":
    for (const start of ["first start", "second start"]) await day(start);
    break;
  case "carrying":
    await carry();
}
