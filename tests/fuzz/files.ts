/**
 * Several files as one input: before each a line `=== <path>`, after each a line feed that is not the file's own. What
 * stands before the first such line belongs to none. All bytes may occur.
 */
export type Files = ReadonlyMap<string, Buffer>;

export function joinFiles(files: Files): Buffer {
  return Buffer.concat(
    [...files].flatMap(([path, bytes]) => [Buffer.from(`=== ${path}\n`), bytes, Buffer.from("\n")]),
  );
}

export function splitFiles(input: Buffer): Files {
  const files = new Map<string, Buffer>();
  // Latin 1: one character for each byte.
  const parts = input.toString("latin1").split(/^=== (.*)\n/m);
  for (let at = 1; at < parts.length; at += 2) {
    const path = Buffer.from(parts[at] ?? "", "latin1").toString("utf8");
    files.set(path, Buffer.from((parts[at + 1] ?? "").replace(/\n$/, ""), "latin1"));
  }
  return files;
}
