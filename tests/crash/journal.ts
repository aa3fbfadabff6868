/**
 * What reached the disk, in order, as preload/faults.h records it, a line each and the bytes after those of a write.
 * `node` is the file system's number of a file or folder, which may be used again once that is gone.
 */
export type Recorded =
  | { readonly kind: "write"; readonly node: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "size"; readonly node: string; readonly size: number }
  /** All of this file, or all entries of this folder, are on the disk now. */
  | { readonly kind: "flush"; readonly node: string }
  | { readonly kind: "file" | "folder"; readonly node: string; readonly path: string }
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly path: string }
  /** Not from preload/faults.h: the program itself says something, such as what it has acknowledged. */
  | { readonly kind: "said"; readonly text: string };

/** What a program appends to the journal in order to say something. */
export const saying = (text: string): string => `said ${text}\n`;

export function readJournal(bytes: Buffer): readonly Recorded[] {
  const all: Recorded[] = [];
  let at = 0;
  function line(): string {
    const end = bytes.indexOf("\n", at);
    if (end === -1) throw new Error("the journal was cut short");
    const text = bytes.toString("utf8", at, end);
    at = end + 1;
    return text;
  }
  while (at < bytes.length) {
    const text = line();
    const [kind = "", node = "", ...rest] = text.split(" ");
    const afterKind = text.slice(kind.length + 1);
    switch (kind) {
      case "write": {
        const size = Number(rest[1]);
        all.push({ kind, node, offset: Number(rest[0]), bytes: bytes.subarray(at, at + size) });
        at += size;
        break;
      }
      case "size":
        all.push({ kind, node, size: Number(rest[0]) });
        break;
      case "flush":
        all.push({ kind, node });
        break;
      case "file":
      case "folder":
        all.push({ kind, node, path: rest.join(" ") });
        break;
      case "rename":
        all.push({ kind, from: afterKind, to: line() });
        break;
      case "remove":
        all.push({ kind, path: afterKind });
        break;
      case "said":
        all.push({ kind, text: afterKind });
        break;
      default:
        throw new Error(`the journal has no record called "${kind}"`);
    }
  }
  return all;
}
