import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { terminalId } from "../../bundle/ids.ts";
import { readReceipt } from "../../bundle/receipt.ts";
import { type Facility, openFacility } from "../../facility/facility.ts";
import { round, summary } from "../bench/statistics.ts";
import type { Made } from "./make.ts";
import type { Plan, Pushed } from "./push.ts";

export interface PhaseAsk {
  readonly name: string;
  /** Where `makeDay` was. */
  readonly folder: string;
  readonly bundles: readonly Made[];
  readonly pace: Plan["pace"];
  /** Kill the server (SIGKILL) when so many receipts are out, and start it again. */
  readonly killAt: number | null;
}

export interface PhaseReport {
  readonly phase: string;
  readonly terminals: number;
  readonly pace: Plan["pace"];
  readonly kills: number;
  readonly seconds: number;
  readonly pushMs: ReturnType<typeof summary>;
  /** Of the server, all its threads, for each push: does not grow when the machine does other things too. `null`: unknown. */
  readonly serverCpuMs: number | null;
  readonly retries: number;
  /** What the server answered to tries that were repeated. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly events: number;
  readonly storedEvents: number;
  readonly storedBundles: number;
  /** What is not as it must be, in words. Empty: all is stored once and each terminal has its receipt. */
  readonly faults: readonly string[];
}

/** Lets all terminals push to a server of a fresh copy of the facility, and looks at what came of it. */
export async function runPhase(ask: PhaseAsk): Promise<PhaseReport> {
  const house = join(ask.folder, `facility-${ask.name}`);
  await cp(join(ask.folder, "facility"), house, { recursive: true });
  let server = await startServer(house, 0);
  try {
    const { port } = server;
    const plan: Plan = { port, bundles: ask.bundles, pace: ask.pace };
    const pusher = spawn(process.execPath, [join(import.meta.dirname, "push.ts")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const pusherEnds = once(pusher, "close");
    pusher.stdin.end(JSON.stringify(plan));
    const begun = performance.now();
    const pushed: Pushed[] = [];
    let kills = 0;
    for await (const line of createInterface({ input: pusher.stdout })) {
      pushed.push(JSON.parse(line));
      if (pushed.length !== ask.killAt) continue;
      kills++;
      server.child.kill("SIGKILL");
      await server.ended;
      server = await startServer(house, port);
    }
    const seconds = (performance.now() - begun) / 1000;
    const [code] = await pusherEnds;
    const cpuMs = kills === 0 ? cpuMsOf(server.child) : null;
    server.child.kill("SIGINT");
    const ended = await server.ended;
    const opened = await openFacility(house);
    if (!opened.ok) throw new Error(opened.refusal.sentence);
    const facility = opened.value;
    const storedEvents = await countOf(facility, "event");
    const storedBundles = await countOf(facility, "bundle");
    const events = ask.bundles.reduce((sum, made) => sum + made.events, 0);
    const faults = [
      ...(code === 0 ? [] : [`the terminals' program ended with ${code}`]),
      ...(ended === 0 ? [] : [`the server ended with ${ended}`]),
      ...(storedEvents === events ? [] : [`${storedEvents} of ${events} events are stored`]),
      ...(storedBundles === ask.bundles.length ? [] : [`${storedBundles} bundles are stored`]),
      ...ask.bundles.flatMap((made) => faultOf(facility, made, pushed)),
    ];
    await facility.close();
    return {
      phase: ask.name,
      terminals: ask.bundles.length,
      pace: ask.pace,
      kills,
      seconds: Math.round(seconds * 10) / 10,
      pushMs: summary(pushed.map(({ ms }) => ms)),
      serverCpuMs: cpuMs === null ? null : round(cpuMs / ask.bundles.length),
      retries: pushed.reduce((sum, { retries }) => sum + retries, 0),
      statuses: countEach(pushed.flatMap(({ statuses }) => statuses)),
      events,
      storedEvents,
      storedBundles,
      faults,
    };
  } finally {
    server.child.kill("SIGKILL");
    await rm(house, { recursive: true, force: true });
  }
}

const countEach = (statuses: readonly number[]) =>
  Object.fromEntries([...Map.groupBy(statuses, String)].map(([status, all]) => [status, all.length]));

/** User and system time so far, from its start on: proc(5), fields 14 and 15 in hundredths of a second. */
function cpuMsOf({ pid }: ChildProcess): number | null {
  if (process.platform !== "linux" || pid === undefined) return null;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function countOf({ db }: Facility, table: "event" | "bundle"): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Has this terminal exactly one receipt, signed by its facility, for all of its events? */
function faultOf(facility: Facility, made: Made, pushed: readonly Pushed[]): string[] {
  const own = pushed.filter(({ fileHash }) => fileHash === made.fileHash);
  const [only] = own;
  if (only === undefined || own.length > 1) return [`${made.terminal} has ${own.length} receipts`];
  const reader = { facility: facility.id, terminal: terminalId.parse(made.terminal), succession: null };
  const receipt = readReceipt(only.receipt, reader);
  if (!receipt.ok) return [`the receipt of ${made.terminal} is not signed by the facility`];
  const isFull = receipt.value.seq === made.events && receipt.value.hash === made.lastHash;
  return isFull ? [] : [`the receipt of ${made.terminal} is for something else: ${only.receipt}`];
}

interface Server {
  readonly child: ChildProcess;
  readonly port: number;
  readonly ended: Promise<number | null>;
}

/** The real program. Resolves when it says where it is. */
async function startServer(house: string, port: number): Promise<Server> {
  const cli = resolve(import.meta.dirname, "../../facility/cli.ts");
  // What is measured is how work is taken in.
  const args = [cli, "serve", "--no-returns", "--dir", house, "--host", "127.0.0.1", "--port", String(port)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close").then(([code]) => code as number | null);
  const { promise, resolve: found, reject } = Promise.withResolvers<number>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const said = /"server": "http:\/\/127\.0\.0\.1:([0-9]+)"/.exec(line);
    if (said) found(Number(said[1]));
  });
  void ended.then((code) => reject(new Error(`the server ended with ${code}`)));
  return { child, port: await promise, ended };
}
