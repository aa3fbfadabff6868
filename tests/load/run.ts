// `npm run load -- --terminals 1000 --json`: all terminals of a large facility push a day's work to one server.
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeDay } from "./make.ts";
import { type PhaseAsk, runPhase } from "./phase.ts";

const { values } = parseArgs({
  options: {
    terminals: { type: "string", default: "1000" },
    /** How many of a class room push at the same moment. */
    room: { type: "string", default: "20" },
    /** Which to run, such as `room,minute`; all without. */
    phases: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const terminals = Number(values.terminals);
const room = Number(values.room);

const folder = await mkdtemp(join(tmpdir(), "foothold-load-"));
try {
  const bundles = await makeDay(folder, terminals);
  const common = { folder, bundles, killAt: null };
  const phases: readonly PhaseAsk[] = [
    { ...common, name: "room", pace: { atOnce: room } },
    { ...common, name: "minute", pace: { withinMs: 60_000 } },
    { ...common, name: "atOnce", pace: { withinMs: 0 } },
    { ...common, name: "killed", pace: { atOnce: room }, killAt: Math.ceil(terminals / 2) },
  ];
  const wanted = values.phases?.split(",") ?? phases.map(({ name }) => name);
  const unknown = wanted.filter((name) => !phases.some((phase) => phase.name === name));
  if (unknown.length > 0) throw new Error(`no such phase: ${unknown.join(", ")}`);
  for (const phase of phases.filter(({ name }) => wanted.includes(name))) {
    const report = await runPhase(phase);
    // What else the machine is busy with: all times are worth less the more it is.
    const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
    if (report.faults.length > 0) process.exitCode = 1;
    if (values.json)
      console.log(
        JSON.stringify({ load: "serve", cores: availableParallelism(), loadAverage: load, ...report }),
      );
    else {
      const { median, p95, max } = report.pushMs;
      console.log(
        `${report.phase}: ${report.storedEvents} of ${report.events} events of ${terminals} terminals in ${report.seconds} s;` +
          ` a push took ${median} ms (median), ${p95} ms (p95), ${max} ms (longest); ${report.retries} retries, ${report.kills} kills; load average ${load} on ${availableParallelism()} cores.`,
      );
      for (const fault of report.faults) console.log(`  wrong: ${fault}`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
