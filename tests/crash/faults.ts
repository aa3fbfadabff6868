import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a disk does to one call: an error, no room, nothing may be written, or half of the bytes and then an error. */
export const faultKinds = ["eio", "enospc", "erofs", "torn"] as const;
/** `on`: it goes on until the disk is well again. */
export const faultLengths = ["once", "on"] as const;

export interface Fault {
  /** `lies`: a stick that says that all is well, and has stored something else. Only for what is written there. */
  readonly kind: (typeof faultKinds)[number] | "lies";
  readonly length: (typeof faultLengths)[number];
  /** Strikes this call that writes, counted from now; 1 is the next one. */
  readonly nth: number;
}

const top = join(import.meta.dirname, "..", "..");
let library: string | null = null;

/** What a child process gets as its environment so that its disk can be watched and hurt (see preload/faults.h). Linux only. */
export function faultyDisk(under: string, journal: string): NodeJS.ProcessEnv {
  library ??= compile();
  return { ...process.env, LD_PRELOAD: library, FAULTS_UNDER: under, FAULTS_JOURNAL: journal };
}

/** Where the library lies, which is made once for the same sources. */
function compile(): string {
  const preload = join(import.meta.dirname, "preload");
  const hash = createHash("sha256");
  for (const name of readdirSync(preload).sort()) hash.update(readFileSync(join(preload, name)));
  const made = join(top, ".cache", `faults-${hash.digest("hex").slice(0, 16)}.so`);
  if (existsSync(made)) return made;
  mkdirSync(dirname(made), { recursive: true });
  // Under another name first: test files that run side by side want it at the same time.
  const part = `${made}.${process.pid}.part`;
  const sources = ["orders.c", "bytes.c", "names.c"].map((name) => join(preload, name));
  const { error, status, stderr } = spawnSync(
    "cc",
    ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", part, ...sources, "-ldl", "-lpthread"],
    { encoding: "utf8" },
  );
  if (error) {
    throw new Error(
      `There is no C compiler, and the tests of a failing disk need one to build ${sources.join(" ")}. Install one: "apt-get install gcc libc6-dev" on Debian and Ubuntu, "dnf install gcc" on Fedora.`,
    );
  }
  if (status !== 0) throw new Error(`${sources.join(" ")} do not compile: ${stderr}`);
  renameSync(part, made);
  return made;
}

/** Called in the child. */
export function beginFault(under: string, { kind, length, nth }: Fault): void {
  unlinkSync(join(under, ".faults", kind, length, String(nth)));
}

/** Makes the disk well again. Answers what the first call that was hurt was about, from `under`; `null`: none was hurt. */
export function endFault(under: string): string | null {
  unlinkSync(join(under, ".faults", "none"));
  const struck = `${process.env.FAULTS_JOURNAL}.struck`;
  return existsSync(struck) ? readFileSync(struck, "utf8").slice(under.length + 1) : null;
}
