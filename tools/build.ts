import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packFolder } from "../curriculum/pack/file.ts";
import { buildLibrary } from "../sandbox/build-library.ts";

const top = join(import.meta.dirname, "..");
const out = join(top, "out");

/** What is made from the sources, each with the sources that it is made from and what makes it. */
const parts = {
  /** The course as terminals read it: one pack, with the solutions sealed. */
  course: {
    sources: ["curriculum"],
    make: async () => {
      rmSync(join(out, "course"), { recursive: true, force: true });
      const packed = packFolder(join(top, "curriculum", "courses", "programming"), join(out, "course"));
      if (!packed.ok) throw new Error(packed.refusal.sentence);
    },
  },
  /** What runs inside the sandbox's VM. */
  library: {
    sources: ["sandbox"],
    make: async () => {
      mkdirSync(join(out, "sandbox"), { recursive: true });
      await buildLibrary(join(out, "sandbox", "library.js"));
    },
  },
  /** The screens, and the Electron shell with all that it bundles. */
  program: {
    sources: ["renderer", "main", "sandbox", "curriculum", "bundle", "electron.vite.config.ts"],
    make: async () => {
      const { build } = await import("electron-vite");
      await build({ configFile: join(top, "electron.vite.config.ts"), logLevel: "warn" });
    },
  },
} satisfies Record<string, { sources: readonly string[]; make: () => Promise<void> }>;

export type Part = keyof typeof parts;
export const allParts = Object.keys(parts) as Part[];

/** Builds those parts whose sources differ from what they were last built from. */
export async function buildStale(wanted: readonly Part[], say: (line: string) => void): Promise<void> {
  for (const name of wanted) {
    const stamp = join(out, `${name}.stamp`);
    const fingerprint = fingerprintOf(parts[name].sources);
    if (read(stamp) === fingerprint) continue;
    say(`Building the ${name} …`);
    rmSync(stamp, { force: true });
    await parts[name].make();
    writeFileSync(stamp, fingerprint);
  }
}

function fingerprintOf(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const source of [...sources, "package-lock.json"]) add(join(top, source), source);
  return hash.digest("hex");

  function add(path: string, name: string): void {
    const entries = list(path);
    if (entries === null) hash.update(`${name}\0`).update(readFileSync(path)).update("\0");
    else for (const entry of entries) add(join(path, entry), `${name}/${entry}`);
  }
}

function list(path: string): string[] | null {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return null;
    throw error;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

if (import.meta.main) await buildStale(allParts, console.log);
