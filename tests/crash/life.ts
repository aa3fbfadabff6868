// A terminal's life from its first start, recorded: run with the environment of `faultyDisk` and a `Place` as JSON,
// and a student. What is acknowledged is said in the journal, between what reached the disk before and after it.

import { appendFileSync } from "node:fs";
import type { Acknowledged } from "./acknowledged.ts";
import { saying } from "./journal.ts";
import { backUp } from "./keeping.ts";
import * as operations from "./operations.ts";
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

insertStick(place);
const { signIn, openLesson, openHint, saveDraft, attempt, signInAsStaff, exportAll } = operations;
const day = [signIn, openLesson, openHint, saveDraft, attempt, saveDraft, signInAsStaff, exportAll];

for (const start of ["first start", "second start"]) {
  at(start);
  acknowledge(await operations.takeIn(place));
  const terminal = value(await boot(place));
  acknowledge(await operations.started(terminal));
  for (const operation of day) {
    at(operation.name);
    acknowledge(await operation(terminal, bench));
  }
  at("end");
  await terminal.close();
  at("backUp");
  acknowledge(await backUp(place));
}
