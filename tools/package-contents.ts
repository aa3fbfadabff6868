import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import asar from "@electron/asar";

/** A file of the packaged program. `path` is inside the archive, with slashes, without one in front. */
export interface PackedFile {
  readonly path: string;
  /** True if it lies beside the archive instead of in it. */
  readonly unpacked: boolean;
  readonly bytes: Buffer;
}

/** Everything that `app.asar` holds or points to. */
export function readArchive(archive: string): readonly PackedFile[] {
  return asar
    .listPackage(archive, { isPack: false })
    .map((listed) => listed.replaceAll("\\", "/").replace(/^\//, ""))
    .flatMap((path) => {
      const stat = asar.statFile(archive, path);
      if ("files" in stat) return [];
      if ("link" in stat) throw new Error(`${path} is a link, which a package here never holds`);
      return [{ path, unpacked: stat.unpacked === true, bytes: asar.extractFile(archive, path) }];
    });
}

/** Paths of all files below `folder`, with slashes, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/**
 * The authors' answers in `courses`, by their paths: solutions, explanations, wrong solutions. Texts of fewer than 20
 * characters are left out, because such a text may well stand elsewhere by chance.
 */
export function readAnswers(courses: string): ReadonlyMap<string, string> {
  return new Map(
    filesBelow(courses)
      .filter((path) => /(^|\/)(solution|wrong|explanation\.)/.test(path))
      .map((path) => [path, readFileSync(join(courses, path), "utf8").trim()] as const)
      .filter(([, text]) => text.length >= 20),
  );
}
