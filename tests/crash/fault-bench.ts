// Lets the disk fail at each call of one operation in turn, and looks at what is left each time. Run with the environment
// of `faultyDisk`; the arguments are the operation's name, a fault's kind and length, and the folder to work in.
// Prints a `FaultsFound` as JSON.

import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Acknowledged } from "./acknowledged.ts";
import { beginFault, endFault, type Fault } from "./faults.ts";
import { findAll } from "./found.ts";
import type { FaultsFound } from "./hurt-disk.ts";
import { Ledger } from "./ledger.ts";
import type { Bench, Outcome } from "./operations.ts";
import { checkStick } from "./stick.ts";
import { makePlace } from "./terminal.ts";
import { type Trial, type TrialName, trials } from "./trials.ts";

const [name, kind, length, folder] = process.argv.slice(2) as [
  TrialName,
  Fault["kind"],
  Fault["length"],
  string,
];
const { place, reader, students } = await makePlace(folder);
const bench: Bench = { place, student: students[0] ?? "", work: 0 };
const trial: Trial = trials[name](bench);
const copies = mkdtempSync(join("/dev/shm", "foothold-crash-"));

let ledger = new Ledger();
let acknowledged: Acknowledged[] = [];
const sum = { answeredOk: 0, refused: 0 };
const sentences = new Set<string>();
const found = { lost: [] as string[], torn: [] as string[], faults: [] as string[] };

/** `null` if it ended without an answer. */
async function outcomeOf(where: string): Promise<Outcome | null> {
  try {
    const outcome = await trial.run();
    if (!outcome.ok && outcome.refusal.kind === "ownFault")
      found.faults.push(`${where}: ${outcome.refusal.sentence}`);
    if (outcome.ok && outcome.value) {
      ledger.add([outcome.value]);
      acknowledged.push(outcome.value);
    }
    return outcome;
  } catch (error) {
    found.faults.push(`${where}: it threw ${error}`);
    return null;
  }
}

async function look(where: string): Promise<void> {
  const copy = join(copies, "data");
  if (existsSync(place.data)) cpSync(place.data, copy, { recursive: true });
  const all = await findAll(copy);
  if (!all.ok) found.torn.push(`${where}: ${all.refusal.sentence}`);
  else {
    for (const wrongs of [
      ledger.check(all.value),
      await checkStick(place.stick, acknowledged, all.value, reader),
    ]) {
      found.lost.push(...wrongs.lost.map((each) => `${where}: ${each}`));
      found.torn.push(...wrongs.torn.map((each) => `${where}: ${each}`));
    }
  }
  rmSync(copy, { recursive: true, force: true });
}

/** A disk that takes nothing does not let anybody tidy up either; any other leaves nothing that was not asked for. */
function lookForRemains(where: string): void {
  if (length === "on" || !existsSync(place.stick)) return;
  const asked = acknowledged.flatMap((entry) => (entry.kind === "export" ? [entry.file] : []));
  for (const each of readdirSync(place.stick)) {
    if (!asked.includes(join(place.stick, each))) found.torn.push(`${where}: ${each} was left behind`);
  }
}

let nth = 0;
for (let struck = true; struck; ) {
  nth += 1;
  if (!trial.oneLife) {
    ledger = new Ledger();
    acknowledged = [];
  }
  await trial.before();
  beginFault(place.disk, { kind, length, nth });
  const hurt = await outcomeOf(`${name}, ${kind} ${length} at call ${nth}`);
  struck = endFault(place.disk);
  if (struck && hurt?.ok) sum.answeredOk += 1;
  if (hurt && !hurt.ok) {
    sum.refused += 1;
    sentences.add(hurt.refusal.sentence);
  }
  const after = `${name}, after ${kind} ${length} at call ${nth}`;
  await look(after);
  lookForRemains(after);
  const again = await outcomeOf(`${after}, on a disk that is well again`);
  if (again && !again.ok) {
    found.faults.push(`${after}, on a disk that is well again, it was refused: ${again.refusal.sentence}`);
  }
  await look(`${after} and once more`);
}
rmSync(copies, { recursive: true });
const report: FaultsFound = { points: nth - 1, ...sum, sentences: [...sentences], ...found };
writeSync(1, `${JSON.stringify(report)}\n`);
process.exit(0); // a terminal may still run
