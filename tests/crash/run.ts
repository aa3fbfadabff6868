// `npm run crash`: kills a terminal under load, and prints what was acknowledged, lost and torn. Ends with 1 if
// anything was lost or torn.
//   --kills N   how many (1000)
//   --seed N    the random numbers to begin with (another one each time)
//   --json      the whole report as JSON, on one line

import { parseArgs } from "node:util";
import { killOften } from "./kills.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "1000" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    json: { type: "boolean", default: false },
  },
});

function whole(name: "kills" | "seed"): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0) return number;
  console.error(`--${name} must be a whole number, and it is "${values[name]}". Nothing was run.`);
  process.exit(2);
}

const report = await killOften(whole("kills"), whole("seed"), console.error);
const wrongs = [...report.lost, ...report.torn, ...report.faults];
if (values.json) console.log(JSON.stringify(report));
else {
  const acknowledged = Object.values(report.acknowledged).reduce((sum, count) => sum + count, 0);
  console.log(`${report.kills} kills, seed ${report.seed}: ${acknowledged} acknowledged`);
  console.log(`${report.lost.length} lost, ${report.torn.length} torn, ${report.faults.length} faults`);
  for (const wrong of wrongs) console.log(`- ${wrong}`);
}
process.exitCode = wrongs.length === 0 ? 0 : 1;
