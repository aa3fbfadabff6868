import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Refusal, WallMs } from "../bundle/std.ts";
import { collect } from "./collect.ts";
import { diskRefusal } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { isDiskTrouble } from "./serve-refusal.ts";
import type { Ahead } from "./set-back.ts";
import type { Taken } from "./take.ts";
import { bundlesBelow, isSame, type Seen, seenAt } from "./watch-files.ts";

export type WatchNews =
  | { readonly kind: "taken"; readonly name: string; readonly taken: Taken }
  | { readonly kind: "ahead"; readonly terminal: string; readonly ahead: Ahead }
  | { readonly kind: "refused"; readonly name: string; readonly refusal: Refusal }
  /** This machine cannot take the file in at the moment; it is tried again. */
  | { readonly kind: "trouble"; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: "gone" | "back" };

export interface WatchAsk {
  readonly folder: string;
  /** Between two looks. */
  readonly everyMs: number;
  /** When it is aborted, the file in hand is finished and the watch ends. */
  readonly signal: AbortSignal;
  readonly tell: (news: WatchNews) => void;
  readonly now: () => WallMs;
}

/** A file that has been cut short and stays so for this many looks was not cut short by somebody who is still copying. */
const patience = 5;

interface Mark {
  readonly seen: Seen;
  /** Looks since it was last found changed. */
  readonly looks: number;
  readonly isSettled: boolean;
  /** What was told about it last. */
  readonly told: string | null;
}

/**
 * Takes each new bundle of a folder in as soon as it is whole, until it is told to end. It looks again and again,
 * since shares and sticks send no word of what changes on them. A file is taken when it was found the same twice.
 */
export async function watch(facility: Facility, ask: WatchAsk): Promise<void> {
  let marks: ReadonlyMap<string, Mark> = new Map();
  let isThere = true;
  while (!ask.signal.aborted) {
    const files = await look(ask.folder);
    if (isThere !== (files !== null)) {
      isThere = files !== null;
      ask.tell({ kind: isThere ? "back" : "gone" });
    }
    // While the folder is away its files are remembered: what has been told of them need not be told again.
    if (files !== null) marks = await goThrough(facility, ask, files, marks);
    await pause(ask.everyMs, undefined, { signal: ask.signal }).catch(() => {});
  }
}

/** `null`: the folder cannot be read now. */
async function look(folder: string): Promise<ReadonlyMap<string, Seen> | null> {
  try {
    return await bundlesBelow(folder);
  } catch (error) {
    if (diskRefusal(error, folder) === null && !(error instanceof Error && "code" in error)) throw error;
    return null;
  }
}

async function goThrough(
  facility: Facility,
  ask: WatchAsk,
  files: ReadonlyMap<string, Seen>,
  before: ReadonlyMap<string, Mark>,
): Promise<ReadonlyMap<string, Mark>> {
  const marks = new Map<string, Mark>();
  for (const [path, seen] of files) {
    const known = before.get(path);
    if (known === undefined || !isSame(seen, known.seen)) {
      marks.set(path, { seen, looks: 0, isSettled: false, told: null });
    } else if (known.isSettled || ask.signal.aborted) {
      marks.set(path, known);
    } else {
      marks.set(path, await tryFile(facility, ask, path, { ...known, looks: known.looks + 1 }));
    }
  }
  return marks;
}

async function tryFile(facility: Facility, ask: WatchAsk, path: string, mark: Mark): Promise<Mark> {
  // The look was a while ago, if other files were taken in between: what has changed since is looked at again.
  if (!isSame(mark.seen, await seenAt(path))) return mark;
  const name = basename(path);
  const report = await collect(facility, path, ask.now());
  const file = report.ok ? report.value.files[0] : undefined;
  const result = report.ok ? file?.result : report;
  if (result === undefined) return mark;
  if (result.ok) {
    ask.tell({ kind: "taken", name, taken: result.value });
    if (file?.ahead)
      ask.tell({ kind: "ahead", terminal: result.value.header.terminal.name, ahead: file.ahead });
    return { ...mark, isSettled: true };
  }
  const { refusal } = result;
  if (isDiskTrouble(refusal)) {
    // A stick that was pulled is no news: if it comes back, its files are tried again.
    if (refusal.kind !== "noSuchPlace" && mark.told !== refusal.sentence) {
      ask.tell({ kind: "trouble", name, refusal });
    }
    return { ...mark, told: refusal.sentence };
  }
  if (refusal.kind === "cutShort" && mark.looks < patience) return mark;
  ask.tell({ kind: "refused", name, refusal });
  return { ...mark, isSettled: true };
}
