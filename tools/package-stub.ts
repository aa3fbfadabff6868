import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What `@electron/fuses` looks for in the program file. From its `constants.js`. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/**
 * The nine fuses of Electron 45 as it is downloaded, in the order of `FuseV1Options`: `1` is on. Everything that the
 * package turns off is on here and the other way round, so that a fuse which nobody set is seen.
 */
const asDownloaded = "101100011";

/**
 * Writes a stand-in for Electron's Linux distribution into `folder`: enough files for electron-builder to package, and
 * a program file that holds fuses but no program.
 */
export function writeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, "resources"), { recursive: true });
  mkdirSync(join(folder, "locales"));
  const wire = Buffer.concat([Buffer.from([1, asDownloaded.length]), Buffer.from(asDownloaded)]);
  writeFileSync(
    join(folder, "electron"),
    Buffer.concat([Buffer.from("a stand-in for Electron\n"), Buffer.from(sentinel), wire, Buffer.alloc(64)]),
    { mode: 0o755 },
  );
  writeFileSync(join(folder, "chrome-sandbox"), "a stand-in\n", { mode: 0o755 });
  writeFileSync(join(folder, "version"), version);
  for (const name of ["LICENSE", "LICENSES.chromium.html", "icudtl.dat", "resources.pak"]) {
    writeFileSync(join(folder, name), "a stand-in\n");
  }
  for (const name of ["en-US", "en-GB", "es", "es-419", "de"]) {
    writeFileSync(join(folder, "locales", `${name}.pak`), "a stand-in\n");
  }
}
