/** From the course's folder to a file, in characters. */
const maxPathLength = 240;
const maxSegmentLength = 80;

/**
 * Names that Windows takes for devices, with any suffix and in any case. From Microsoft's "Naming Files, Paths, and
 * Namespaces"; those with signs that no path here can have are left out.
 */
const device = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Begins with a letter, a digit or `_`, does not end with a dot, and holds nothing that any file system reads in two ways. */
const segment = /^[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;

/** What is wrong with one path in itself, or `null`. Such a path cannot leave its folder, and means one file everywhere. */
export function pathTrouble(path: string): string | null {
  if (path.length < 1 || path.length > maxPathLength) return `${path.length} characters`;
  for (const name of path.split("/")) {
    if (!segment.test(name) || name.length > maxSegmentLength) return `the name ${JSON.stringify(name)}`;
    if (device.test(name)) return `${name} is a device on Windows`;
  }
  return null;
}

/**
 * Judges the paths of one bundle, given one after the other: what is wrong with the next, or `null`. They must ascend (by
 * code unit), and no two may be one file or one folder where capital and small letters are the same, or a file where
 * another path has a folder.
 */
export function judgePaths(): (path: string) => string | null {
  const files = new Set<string>();
  /** Every folder so far, by its spelling in small letters. */
  const folders = new Map<string, string>();
  let before = "";
  return (path) => {
    const trouble = pathTrouble(path);
    if (trouble !== null) return trouble;
    if (path <= before) return "not in ascending order";
    before = path;
    const small = path.toLowerCase();
    if (files.has(small) || folders.has(small)) return "another path means the same file";
    files.add(small);
    for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) {
      const folder = path.slice(0, slash);
      const smallFolder = small.slice(0, slash);
      if (files.has(smallFolder)) return `${folder} is a file`;
      if ((folders.get(smallFolder) ?? folder) !== folder) return `${folder} is spelt in two ways`;
      folders.set(smallFolder, folder);
    }
    return null;
  };
}
