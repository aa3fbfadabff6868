// `npm run crash`: kills terminals under load, cuts their power at every call that writes, and lets the disk fail at every
// one. Prints what was acknowledged, lost and torn. Ends with 1 if anything was. Takes up to an hour.
//   --kills N    how many (1000)
//   --seed N     the random numbers to begin with (others each time)
//   --at-once N  how many terminals are killed side by side (2)
//   --only NAME  kills, cuts (a terminal's days), carrying (what is brought and taken away) or faults
//   --json       the whole report as JSON, on one line
// Ctrl+C ends the kills early; what comes after them is left out then, and so are their counts.

import { parseArgs } from "node:util";
import { type Fault, faultKinds, faultLengths } from "./faults.ts";
import { type FaultsFound, hurtDisk } from "./hurt-disk.ts";
import { killOften } from "./kills.ts";
import { loadInOneFile } from "./one-file.ts";
import { cutPower } from "./power-cuts.ts";
import { type TrialName, trialNames } from "./trials.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "1000" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    "at-once": { type: "string", default: "2" },
    only: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

function whole(name: "kills" | "seed" | "at-once"): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0) return number;
  console.error(`--${name} must be a whole number, and it is "${values[name]}". Nothing was run.`);
  process.exit(2);
}

const kills = whole("kills");
const seed = whole("seed");
const atOnce = whole("at-once");
const enough = new AbortController();
process.once("SIGINT", () => enough.abort());

/** Random disks at each point, besides the extremes. */
const randomDisks = 8;

async function hurtAll(): Promise<Readonly<Record<string, FaultsFound>>> {
  const found: Record<string, FaultsFound> = {};
  async function hurt(name: TrialName, fault: Pick<Fault, "kind" | "length">): Promise<void> {
    const each = await hurtDisk(name, fault);
    found[`${name} ${fault.kind} ${fault.length}`] = each;
    const wrong = `${each.lost.length} lost, ${each.torn.length} torn, ${each.faults.length} faults`;
    console.error(`${name}, ${fault.kind} ${fault.length}: ${each.points} points, ${wrong}`);
  }
  for (const name of trialNames) {
    for (const kind of faultKinds) {
      for (const length of faultLengths) await hurt(name, { kind, length });
    }
  }
  for (const name of ["exportAll", "deliver"] as const) await hurt(name, { kind: "lies", length: "once" });
  return found;
}

const parts = {
  kills: async () => killOften(kills, seed, atOnce, console.error, enough.signal, await loadInOneFile()),
  cuts: () => cutPower("days", randomDisks, seed),
  carrying: () => cutPower("carrying", randomDisks, seed),
  faults: hurtAll,
};
if (values.only !== undefined && !Object.hasOwn(parts, values.only)) {
  console.error(`--only must be one of ${Object.keys(parts).join(", ")}. Nothing was run.`);
  process.exit(2);
}
const runs = (part: keyof typeof parts) =>
  !enough.signal.aborted && (values.only === undefined || values.only === part);

const report = {
  seed,
  kills: runs("kills") ? await parts.kills() : null,
  cuts: runs("cuts") ? await parts.cuts() : null,
  carrying: runs("carrying") ? await parts.carrying() : null,
  faults: runs("faults") ? await parts.faults() : null,
};
const all = [report.kills, report.cuts, report.carrying, ...Object.values(report.faults ?? {})].filter(
  (each) => each !== null,
);
const lost = all.flatMap((each) => each.lost);
const torn = all.flatMap((each) => each.torn);
const faults = all.flatMap((each) => ("faults" in each ? each.faults : []));
if (values.json) console.log(JSON.stringify({ ...report, lost: lost.length, torn: torn.length }));
else {
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  console.log(`seed ${seed}`);
  if (report.kills) {
    const { acknowledged, kills, terminals } = report.kills;
    console.log(`${kills} kills of ${terminals} terminals, ${sum(acknowledged)} acknowledged`);
  }
  for (const cuts of [report.cuts, report.carrying]) {
    if (cuts === null) continue;
    const { acknowledged, disks, points } = cuts;
    console.log(`power cut at ${sum(points)} points, ${disks} disks read, ${acknowledged} acknowledged`);
  }
  if (report.faults) {
    const points = Object.values(report.faults).reduce((total, each) => total + each.points, 0);
    console.log(`disk failed at ${points} points`);
  }
  console.log(`${lost.length} lost, ${torn.length} torn, ${faults.length} faults`);
  for (const wrong of [...lost, ...torn, ...faults]) console.log(`- ${wrong}`);
}
process.exitCode = lost.length + torn.length + faults.length === 0 ? 0 : 1;
