import { type Command, InvalidArgumentError } from "commander";
import type { Refusal, Result, WallMs } from "../bundle/std.ts";
import { ok } from "../bundle/std.ts";
import type { Facility } from "./facility.ts";
import { ordinaryTiming } from "./return-timing.ts";
import { sayTaken } from "./say.ts";
import { readTls, serve } from "./serve.ts";
import { ordinaryLimits } from "./serve-limits.ts";
import { addresses, sayNews } from "./serve-say.ts";
import { sayAhead } from "./set-back.ts";
import { localTime, plain } from "./text.ts";
import { type WatchNews, watch } from "./watch.ts";

/** No service that the Internet's numbers authority lists: a firewall's rule for it means this server alone. */
const ordinaryPort = 4680;

/** Opens the facility that the options name, and does something with it until that ends. */
export type WithFacility = (
  options: { readonly dir?: string },
  body: (facility: Facility) => Promise<Result<null, Refusal>>,
) => Promise<void>;

interface ServeOptions {
  readonly dir?: string;
  readonly host: string;
  readonly port: number;
  readonly cert?: string;
  readonly key?: string;
  readonly returns: boolean;
}

/** The commands that stay until Ctrl+C. They print one line for each thing that happens. */
export function addNetworkCommands(serving: Command, watching: Command, withFacility: WithFacility): void {
  serving
    .option("--host <address>", "the address of this machine to listen at", "0.0.0.0")
    .option("--port <number>", "the port to listen at", portNumber, ordinaryPort)
    .option("--cert <file>", "speak TLS with this certificate (PEM)")
    .option("--key <file>", "its key (PEM)")
    .option("--no-returns", "make no returns by itself, only with: foothold facility return")
    .action((options: ServeOptions) => withFacility(options, (facility) => runServer(facility, options)));
  watching
    .option("--every <seconds>", "between two looks at the folder", seconds, 2)
    .action((folder: string, options: { dir?: string; every: number }) =>
      withFacility(options, (facility) => runWatch(facility, folder, options.every * 1000)),
    );
}

async function runServer(facility: Facility, options: ServeOptions): Promise<Result<null, Refusal>> {
  const tls = await readTls(options.cert, options.key);
  if (!tls.ok) return tls;
  const ended = untilToldToEnd();
  const { host, port } = options;
  const tell = (news: Parameters<typeof sayNews>[0]) => {
    const { line, isTrouble } = sayNews(news);
    print(line, isTrouble);
  };
  const returns = options.returns ? ordinaryTiming : null;
  const ask = { host, port, tls: tls.value, limits: ordinaryLimits, returns, tell };
  const started = await serve(facility, ask);
  if (!started.ok) return started;
  const [first, ...others] = addresses(host, started.value.port, tls.value !== null);
  print(`The terminals of ${plain(facility.name)} reach this server at ${first}.`);
  for (const other of others) print(`Also at ${other}.`);
  print(`In their policy: "deliverTo": { "server": "${first}" }. End with Ctrl+C.`);
  await ended.promise;
  print("Ending: what is in hand is finished first.");
  await started.value.end();
  print("Ended.");
  return ok(null);
}

async function runWatch(facility: Facility, folder: string, everyMs: number): Promise<Result<null, Refusal>> {
  const ended = untilToldToEnd();
  print(`Watching ${plain(folder)} and the folders in it for bundles. End with Ctrl+C.`);
  await watch(facility, {
    folder,
    everyMs,
    signal: ended.signal,
    now: () => Date.now() as WallMs,
    tell: (news) => {
      const { line, isTrouble } = sayWatch(folder, news);
      print(line, isTrouble);
    },
  });
  print("Ended.");
  return ok(null);
}

function sayWatch(folder: string, news: WatchNews): { readonly line: string; readonly isTrouble: boolean } {
  switch (news.kind) {
    case "taken":
      return { line: sayTaken(news.name, news.taken), isTrouble: false };
    case "ahead":
      return { line: sayAhead(news.terminal, news.ahead), isTrouble: true };
    case "refused":
      return { line: `${plain(news.name)}: ${plain(news.refusal.sentence)}`, isTrouble: true };
    case "trouble":
      return {
        line: `${plain(news.name)}: ${plain(news.refusal.sentence)} It is tried again.`,
        isTrouble: true,
      };
    case "gone":
      return {
        line: `${plain(folder)} is not there at the moment; its bundles are taken in when it is back.`,
        isTrouble: true,
      };
    case "back":
      return { line: `${plain(folder)} is there again.`, isTrouble: false };
  }
}

/** Ctrl+C, or what a service manager sends. A second Ctrl+C ends the program at once, as the system does by itself. */
function untilToldToEnd() {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => {
    for (const name of signals) process.off(name, end);
    controller.abort();
    resolve();
  };
  for (const name of signals) process.on(name, end);
  return { promise, signal: controller.signal };
}

const signals = ["SIGINT", "SIGTERM"] as const;

function print(line: string, isTrouble = false): void {
  (isTrouble ? process.stderr : process.stdout).write(`${localTime(Date.now())}  ${line}\n`);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^[0-9]{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("a port is a number from 0 to 65535");
  return port;
}

function seconds(text: string): number {
  const number = Number(text);
  if (!(number >= 0.1 && number <= 3_600)) throw new InvalidArgumentError("give 0.1 to 3600 seconds");
  return number;
}
