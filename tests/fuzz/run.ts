import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzzAll } from "./fuzz-all.ts";
import { targets as planted } from "./planted.ts";
import { targets as real } from "./targets/all.ts";

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "200000" },
    seed: { type: "string" },
    target: { type: "string", multiple: true, default: [] },
    keep: { type: "string" },
    "at-once": { type: "string", default: String(Math.min(2, availableParallelism())) },
    planted: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

const targets = values.planted ? planted : real;
const module = new URL(values.planted ? "./planted.ts" : "./targets/all.ts", import.meta.url).href;

if (values.help) {
  console.log(`npm run fuzz -- [--inputs 200000] [--seed N] [--target name]... [--keep folder] [--at-once 2] [--json] [--planted]
Attacks every reader with made-up inputs, guided by the code that they reach. --keep writes what was found as files,
which belong into tests/fuzz/regressions/<target>/ once their cause is mended. Ends with 1 if anything was found. --planted attacks readers with known
faults instead, to see that these are found. Targets:
${targets.map(({ name }) => `  ${name}`).join("\n")}`);
} else {
  const inputs = Number(values.inputs);
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const chosen =
    values.target.length === 0 ? targets : targets.filter(({ name }) => values.target.includes(name));
  if (!Number.isInteger(inputs) || inputs < 1 || !Number.isInteger(seed))
    throw new Error("--inputs and --seed are whole numbers");
  if (values.target.length > chosen.length)
    throw new Error(`a target is not known; known are ${targets.map(({ name }) => name).join(", ")}`);
  console.error(`seed ${seed}`);
  const report = await fuzzAll(module, chosen, {
    inputs,
    seed,
    atOnce: Number(values["at-once"]),
    tell: (line) => console.error(line),
  });
  const found = report.findings.map(({ input, ...finding }, at) => {
    const name = `${finding.kind}-${at + 1}`;
    if (values.keep !== undefined) {
      mkdirSync(join(values.keep, finding.target), { recursive: true });
      writeFileSync(join(values.keep, finding.target, name), input);
    }
    return { ...finding, name, bytes: input.length, input: input.subarray(0, 400).toString("latin1") };
  });
  const { findings: _, ...sums } = report;
  if (values.json) console.log(JSON.stringify({ ...sums, findings: found }, null, 2));
  else {
    for (const { target, kind, what, stack, input } of found)
      console.log(`${target}: ${kind}: ${what}\n${stack ?? ""}\n${JSON.stringify(input)}\n`);
    console.log(
      `${sums.inputs} inputs, ${sums.newBlocks} new blocks, corpus ${sums.corpus}, ${sums.crashes} crashes, ${sums.hangs} hangs, ${sums.wrongAcceptances} wrong acceptances, ${sums.badRefusals} bad refusals.`,
    );
  }
  process.exitCode = found.length === 0 ? 0 : 1;
}
