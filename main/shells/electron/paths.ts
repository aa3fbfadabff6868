import { join } from "node:path";
import type { BootPaths } from "../../boot.ts";
import { dataFolder, policyPath } from "../../config/paths.ts";

/** Everything that the shell needs to find. All are full paths. */
export interface ElectronPaths {
  readonly boot: BootPaths;
  readonly preload: string;
  /** Root of the built renderer. */
  readonly renderer: string;
  /** Where Chromium keeps its own state: apart from the terminal's files, below the data folder. */
  readonly chromium: string;
}

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that the built entry lies in: `…/out/main`. */
  readonly entryFolder: string;
  /** The person's home folder. */
  readonly home: string;
}

export function electronPaths({ platform, env, entryFolder, home }: Surroundings): ElectronPaths {
  const out = join(entryFolder, "..");
  const data = dataFolder(platform, env, home);
  return {
    boot: {
      data,
      policy: policyPath(platform, env),
      course: join(out, "course"),
      worker: unpacked(join(out, "main", "worker.mjs")),
      sqlWorker: unpacked(join(out, "main", "sql-worker.mjs")),
      library: unpacked(join(out, "sandbox", "library.js")),
    },
    preload: join(out, "preload", "preload.cjs"),
    renderer: join(out, "renderer"),
    chromium: join(data, "electron"),
  };
}

/**
 * What a thread opens lies beside the asar archive: Node's module loader in a thread is not sure to see inside. No
 * package.json there says that `.js` means a module, hence `.mjs`.
 */
function unpacked(path: string): string {
  return path.replace(/([\\/])app\.asar([\\/])/, "$1app.asar.unpacked$2");
}
