import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

let library: string | null = null;

/** What a child process gets as its environment so that its disk can be watched and hurt (see preload/faults.h). Linux only. */
export function faultyDisk(under: string, journal: string): NodeJS.ProcessEnv {
  library ??= compile();
  return { ...process.env, LD_PRELOAD: library, FAULTS_UNDER: under, FAULTS_JOURNAL: journal };
}

function compile(): string {
  const folder = mkdtempSync(join(tmpdir(), "foothold-faults-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const made = join(folder, "faults.so");
  const sources = ["orders.c", "bytes.c", "names.c"].map((name) =>
    join(import.meta.dirname, "preload", name),
  );
  const { error, status, stderr } = spawnSync(
    "cc",
    ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", made, ...sources, "-ldl", "-lpthread"],
    { encoding: "utf8" },
  );
  if (error) {
    throw new Error(
      `There is no C compiler, and the tests of a failing disk need one to build ${sources.join(" ")}. Install one: "apt-get install gcc libc6-dev" on Debian and Ubuntu, "dnf install gcc" on Fedora.`,
    );
  }
  if (status !== 0) throw new Error(`${sources.join(" ")} do not compile: ${stderr}`);
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
