import { basename, dirname } from "node:path";
import type { Recorded } from "./journal.ts";

/**
 * What a disk may hold after its power was cut. Of each file, what was written before its last flush is there; of
 * each folder, the entries made before its last flush. Of everything since, any part may be there, in any order, and a
 * write may have ended at any sector. So a file may be there without its contents, and contents may be there without
 * a name. After Pillai and others, "All File Systems Are Not Created Equal" (OSDI 2014): the weakest disk that POSIX allows.
 * Real file systems keep more; none has to.
 */

/** One change of one file's bytes or of one folder's entries. */
type Change =
  | { readonly kind: "write"; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "size"; readonly size: number }
  | { readonly kind: "add"; readonly name: string; readonly node: Node }
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly name: string };

interface Node {
  readonly kind: "file" | "folder";
  readonly flushed: Change[];
  readonly loose: Change[];
}

/** Decides what becomes of a change that was not flushed: kept, gone, or (a write) cut after so many bytes. */
export type Fate = (change: {
  readonly kind: Change["kind"];
  readonly size: number;
}) => "kept" | "gone" | number;

/** A disk that takes what was recorded and can lose its power at any time. `root` is there from the start. */
export class Disk {
  readonly #root: string;
  readonly #top: Node = { kind: "folder", flushed: [], loose: [] };
  readonly #byNumber = new Map<string, Node>();
  readonly #byPath = new Map<string, Node>();

  constructor(root: string, rootNumber: string) {
    this.#root = root;
    this.#byNumber.set(rootNumber, this.#top);
    this.#byPath.set(root, this.#top);
  }

  take(recorded: Recorded): void {
    switch (recorded.kind) {
      case "write":
      case "size":
        this.#numbered(recorded.node).loose.push(recorded);
        return;
      case "flush": {
        const node = this.#numbered(recorded.node);
        node.flushed.push(...node.loose.splice(0));
        return;
      }
      case "file":
      case "folder": {
        const node: Node = { kind: recorded.kind, flushed: [], loose: [] };
        this.#byNumber.set(recorded.node, node);
        this.#byPath.set(recorded.path, node);
        this.#folderOf(recorded.path).loose.push({ kind: "add", name: basename(recorded.path), node });
        return;
      }
      case "rename": {
        const { from, to } = recorded;
        if (dirname(from) !== dirname(to))
          throw new Error(`${from} goes to another folder, which is not modelled`);
        this.#folderOf(from).loose.push({ kind: "rename", from: basename(from), to: basename(to) });
        this.#forget(to);
        for (const [path, node] of [...this.#byPath]) {
          if (path !== from && !path.startsWith(`${from}/`)) continue;
          this.#byPath.delete(path);
          this.#byPath.set(to + path.slice(from.length), node);
        }
        return;
      }
      case "remove":
        this.#folderOf(recorded.path).loose.push({ kind: "remove", name: basename(recorded.path) });
        this.#forget(recorded.path);
        return;
      case "said":
    }
  }

  /** Full paths and contents (`null`: a folder) after the power was cut now. */
  afterPowerCut(fate: Fate): ReadonlyMap<string, Buffer | null> {
    const left = new Map<string, Buffer | null>();
    const visit = (node: Node, path: string) => {
      const changes = [...node.flushed, ...node.loose.flatMap((change) => survivor(change, fate))];
      if (node.kind === "file") {
        left.set(path, contentsOf(changes));
        return;
      }
      left.set(path, null);
      for (const [name, child] of entriesOf(changes)) visit(child, `${path}/${name}`);
    };
    visit(this.#top, this.#root);
    return left;
  }

  #numbered(number: string): Node {
    const node = this.#byNumber.get(number);
    if (!node) throw new Error(`nobody has made the file number ${number}`);
    return node;
  }

  #folderOf(path: string): Node {
    const node = this.#byPath.get(dirname(path));
    if (!node) throw new Error(`nobody has made the folder of ${path}`);
    return node;
  }

  #forget(path: string): void {
    this.#byPath.delete(path);
  }
}

function survivor(change: Change, fate: Fate): readonly Change[] {
  const size = change.kind === "write" ? change.bytes.length : 0;
  const decided = fate({ kind: change.kind, size });
  if (decided === "gone") return [];
  if (decided === "kept" || change.kind !== "write") return [change];
  return [{ ...change, bytes: change.bytes.subarray(0, decided) }];
}

function contentsOf(changes: readonly Change[]): Buffer {
  let contents = Buffer.alloc(0);
  const resized = (size: number) => {
    const longer = Buffer.alloc(size);
    contents.copy(longer, 0, 0, Math.min(size, contents.length));
    return longer;
  };
  for (const change of changes) {
    if (change.kind === "size") contents = resized(change.size);
    if (change.kind === "write") {
      const end = change.offset + change.bytes.length;
      if (end > contents.length) contents = resized(end);
      change.bytes.copy(contents, change.offset);
    }
  }
  return contents;
}

function entriesOf(changes: readonly Change[]): ReadonlyMap<string, Node> {
  const entries = new Map<string, Node>();
  for (const change of changes) {
    if (change.kind === "add") entries.set(change.name, change.node);
    if (change.kind === "remove") entries.delete(change.name);
    if (change.kind === "rename") {
      const node = entries.get(change.from);
      entries.delete(change.from);
      // Its making may be what was lost; then there is nothing that could get the new name.
      if (node) entries.set(change.to, node);
    }
  }
  return entries;
}
