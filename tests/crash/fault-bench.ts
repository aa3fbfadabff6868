// Lets the disk fail at each call of one operation in turn, and looks at what is left each time. Run with the environment
// of `faultyDisk`; the arguments are the operation's name, a fault's kind and length, every which call it strikes, and
// the folder to work in. Prints a `FaultsFound` as JSON.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { storeFile } from "../../main/store/places.ts";
import type { Acknowledged } from "./acknowledged.ts";
import { beginFault, endFault, type Fault } from "./faults.ts";
import { findAll } from "./found.ts";
import type { FaultsFound } from "./hurt-disk.ts";
import { checkRestored, checkSealed, isSealing } from "./judge.ts";
import { Ledger } from "./ledger.ts";
import { makeBench, type Outcome } from "./operations.ts";
import { checkStick } from "./stick.ts";
import { makePlace } from "./terminal.ts";
import { type Trial, type TrialName, trials } from "./trials.ts";

const [name, kind, length, step, folder] = process.argv.slice(2) as [
  TrialName,
  Fault["kind"],
  Fault["length"],
  string,
  string,
];
const { place, reader, students } = await makePlace(folder);
const bench = makeBench(place, students[0] ?? "");
const trial: Trial = trials[name](bench);
const copies = mkdtempSync(join("/dev/shm", "foothold-crash-"));

let ledger = new Ledger();
let acknowledged: Acknowledged[] = [];
/** The store as it was before the operation. */
let store = Buffer.alloc(0);
const sum = { points: 0, answeredOk: 0, refused: 0 };
const sentences = new Set<string>();
const found = { lost: [] as string[], torn: [] as string[], faults: [] as string[] };

function add(entries: readonly Acknowledged[]): void {
  ledger.add(entries);
  acknowledged.push(...entries);
}

/** `null` if it ended without an answer. */
async function outcomeOf(where: string): Promise<Outcome | null> {
  try {
    const outcome = await trial.run();
    if (!outcome.ok && outcome.refusal.kind === "ownFault")
      found.faults.push(`${where}: ${outcome.refusal.sentence}`);
    if (outcome.ok && outcome.value) add([outcome.value]);
    return outcome;
  } catch (error) {
    found.faults.push(`${where}: it threw ${error}`);
    return null;
  }
}

async function look(where: string): Promise<void> {
  const copy = join(copies, "data");
  if (existsSync(place.data)) cpSync(place.data, copy, { recursive: true });
  const lose = (what: string) => found.lost.push(`${where}: ${what}`);
  const tear = (what: string) => found.torn.push(`${where}: ${what}`);
  const isSealed = acknowledged.some((entry) => entry.kind === "sealed");
  if (trial.leaves === "sealed" && (isSealed || isSealing(copy))) {
    (await checkSealed(copy, ["PRIVATE KEY", "Maria", ...students])).forEach(tear);
  } else {
    const isRestored = trial.leaves === "restored";
    const all = await findAll(copy, { course: place.course, isDamaged: isRestored });
    if (!all.ok) tear(all.refusal.sentence);
    else {
      const kept = ledger.check(all.value);
      const carried = await checkStick(place.stick, acknowledged, all.value, reader);
      [...kept.lost, ...carried.lost].forEach(lose);
      [...kept.torn, ...carried.torn].forEach(tear);
      if (isRestored) checkRestored(copy, store, all.value).forEach(tear);
    }
  }
  rmSync(copy, { recursive: true, force: true });
}

/** A disk that takes nothing does not let anybody tidy up either; any other leaves nothing that was not asked for. */
function lookForRemains(where: string): void {
  if (length === "on") return;
  const asked = acknowledged.flatMap((entry) => (entry.kind === "export" ? [entry.file] : []));
  const onStick = existsSync(place.stick) ? readdirSync(place.stick) : [];
  const unasked = onStick.filter(
    (each) => each.endsWith(".part") || (name === "exportAll" && !asked.includes(join(place.stick, each))),
  );
  // Keys that were not finished are made anew under the same name.
  const inData = existsSync(place.data) ? readdirSync(place.data, { recursive: true, encoding: "utf8" }) : [];
  const unfinished = inData.filter((each) => each.endsWith(".part") && !each.startsWith("identities"));
  for (const each of [...unasked, ...unfinished]) found.torn.push(`${where}: ${each} was left behind`);
}

let nth = 1;
for (let struck: string | null = ""; struck !== null; nth += Number(step)) {
  const known = await trial.before();
  if (known) {
    ledger = new Ledger();
    acknowledged = [];
    add(known);
  }
  if (trial.leaves === "restored") store = readFileSync(join(place.data, storeFile));
  beginFault(place.disk, { kind, length, nth });
  const at = `${name}, ${kind} ${length} at call ${nth}`;
  const hurt = await outcomeOf(at);
  struck = endFault(place.disk);
  if (struck !== null) sum.points += 1;
  if (struck !== null && hurt?.ok) sum.answeredOk += 1;
  if (hurt && !hurt.ok) {
    sum.refused += 1;
    sentences.add(hurt.refusal.sentence);
    // What is brought lies elsewhere, and can be read.
    if (trial.isOnce && /stick|drive/.test(hurt.refusal.sentence))
      found.faults.push(`${at}: it blames the stick: ${hurt.refusal.sentence}`);
  }
  const after = `after ${at} (${struck})`;
  await look(after);
  lookForRemains(after);
  if (trial.isOnce && hurt?.ok) continue;
  const again = await outcomeOf(`${after}, on a disk that is well again`);
  if (again && !again.ok) {
    found.faults.push(`${after}, on a disk that is well again, it was refused: ${again.refusal.sentence}`);
  }
  await look(`${after} and once more`);
}
rmSync(copies, { recursive: true });
const report: FaultsFound = { ...sum, sentences: [...sentences], ...found };
writeSync(1, `${JSON.stringify(report)}\n`);
process.exit(0); // a terminal may still run
