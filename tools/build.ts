import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const top = join(import.meta.dirname, "..");
const out = join(top, "out");

/**
 * What is made from the sources, each with the sources that it is made from and what makes it. The makers are only read where
 * something is to be made: every command of `foothold` looks whether all is there, and nearly always it is.
 */
const parts = {
  /** The course as terminals read it: one pack, with the solutions sealed. */
  course: {
    sources: ["curriculum"],
    make: async () => {
      const { packFolder } = await import("../curriculum/pack/file.ts");
      rmSync(join(out, "course"), { recursive: true, force: true });
      const packed = packFolder(join(top, "curriculum", "courses", "programming"), join(out, "course"));
      if (!packed.ok) throw new Error(packed.refusal.sentence);
    },
  },
  /** What runs inside the sandbox's VM. */
  library: {
    sources: ["sandbox"],
    make: async () => {
      const { buildLibrary } = await import("../sandbox/build-library.ts");
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
  for (const source of [...sources, "package-lock.json"]) {
    const add = statSync(join(top, source)).isDirectory() ? addSource : addFile;
    add(join(top, source), source);
  }
  return hash.digest("hex");

  function addSource(path: string, name: string): void {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const add = entry.isDirectory() ? addSource : addFile;
      add(join(path, entry.name), `${name}/${entry.name}`);
    }
  }

  function addFile(path: string, name: string): void {
    hash.update(`${name}\0`).update(readFileSync(path)).update("\0");
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
