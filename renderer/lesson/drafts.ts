import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Answer } from "../../main/contract.ts";

/** Where a program's text is, as the top bar tells it. */
export type SaveState =
  /** As opened. `atMs`: wall time of the draft that was opened, `null` for a starter. */
  | { readonly kind: "asOpened"; readonly atMs: number | null }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly atMs: number }
  /** Kept here, tried again until it works. */
  | { readonly kind: "refused"; readonly sentence: string };

/** What the keeper needs from outside. Times are milliseconds of a clock that never goes back. */
export interface DraftWorld {
  readonly save: (exercise: string, files: SourceFiles) => Promise<Answer<"draft:save">>;
  readonly nowMs: () => number;
  /** Runs `task` once after `delayMs`; returns how to call it off. */
  readonly later: (task: () => void, delayMs: number) => () => void;
}

/** After the last key; with the save itself the text is stored within a second. */
export const quietMs = 700;
/** Someone who never stops typing is stored this often all the same: no cut takes more than a second's keys. */
const longestWaitMs = 1_000;
const retryMs = 4_000;

interface Work {
  files: SourceFiles;
  state: SaveState;
  /** Since when there is text that has not been handed to `save`; `null`: none. */
  unsavedSinceMs: number | null;
  saving: Promise<void> | null;
  callOff: () => void;
}

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;

/**
 * Keeps one student's programs while the page lives, and stores each as a draft soon after typing stops. Text
 * that could not be stored stays here and is tried again; nothing is dropped. While paused (someone else, or
 * nobody, is signed in) it holds still: a draft is stored under whoever is signed in.
 */
export function createDraftKeeper({ save, nowMs, later }: DraftWorld) {
  const works = new Map<string, Work>();
  const listeners = new Set<() => void>();
  let isPaused = false;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  function schedule(exercise: string, work: Work, delayMs: number) {
    work.callOff();
    if (!isPaused) work.callOff = later(() => void store(exercise, work), delayMs);
  }

  /** Stores one program's newest text, after a save that is under way. */
  async function store(exercise: string, work: Work): Promise<void> {
    work.callOff();
    while (work.saving) await work.saving;
    if (work.unsavedSinceMs === null || isPaused) return;
    work.unsavedSinceMs = null;
    if (work.state.kind !== "refused") work.state = { kind: "saving" };
    work.saving = save(exercise, work.files).then((answer) => {
      work.saving = null;
      if (answer.ok) {
        const atMs = answer.value.savedAtMs;
        work.state = work.unsavedSinceMs === null ? { kind: "saved", atMs } : { kind: "saving" };
      } else {
        work.state = { kind: "refused", sentence: answer.refusal.sentence };
        work.unsavedSinceMs ??= nowMs();
        schedule(exercise, work, retryMs);
      }
      tell();
    });
    tell();
    await work.saving;
  }

  return {
    /** Takes up an exercise as the terminal tells it. Text that is still unsaved here is newer, and stays. */
    open(exercise: string, files: SourceFiles, savedAtMs: number | null): SourceFiles {
      const kept = works.get(exercise);
      if (kept && (kept.unsavedSinceMs !== null || kept.saving)) return kept.files;
      works.set(exercise, {
        files,
        state: { kind: "asOpened", atMs: savedAtMs },
        unsavedSinceMs: null,
        saving: null,
        callOff: () => {},
      });
      tell();
      return files;
    },
    files(exercise: string): SourceFiles {
      return works.get(exercise)?.files ?? {};
    },
    /** Notes new text. A text that is the same as before is not a change. */
    type(exercise: string, file: string, text: string): void {
      const work = works.get(exercise);
      if (!work) throw new Error(`typed into ${exercise}, which is not open`);
      if (work.files[file] === text) return;
      work.files = { ...work.files, [file]: text };
      work.unsavedSinceMs ??= nowMs();
      if (work.state.kind !== "refused") work.state = saving;
      schedule(exercise, work, Math.max(0, Math.min(quietMs, work.unsavedSinceMs + longestWaitMs - nowMs())));
      tell();
    },
    /** Notes other files in place of all that are there, and stores them at once. */
    change(exercise: string, files: SourceFiles): void {
      const work = works.get(exercise);
      if (!work) throw new Error(`changed ${exercise}, which is not open`);
      work.files = files;
      work.unsavedSinceMs ??= nowMs();
      if (work.state.kind !== "refused") work.state = saving;
      schedule(exercise, work, 0);
      tell();
    },
    /** Notes that the terminal stored exactly `files` by another way: an attempt. */
    stored(exercise: string, files: SourceFiles, atMs: number): void {
      const work = works.get(exercise);
      if (!work || work.files !== files) return;
      work.callOff();
      work.unsavedSinceMs = null;
      work.state = { kind: "saved", atMs };
      tell();
    },
    /** Stores everything now. True when nothing is left unsaved. */
    async flush(): Promise<boolean> {
      await Promise.all([...works].map(([exercise, work]) => store(exercise, work)));
      return !this.hasUnsaved();
    },
    hasUnsaved: (): boolean =>
      [...works.values()].some(({ saving, unsavedSinceMs }) => saving !== null || unsavedSinceMs !== null),
    state(exercise: string): SaveState {
      return works.get(exercise)?.state ?? asOpened;
    },
    /** The sentence of a save that was refused and waits for another try, of any exercise. */
    trouble(): string | null {
      for (const { state } of works.values()) if (state.kind === "refused") return state.sentence;
      return null;
    },
    pause(): void {
      isPaused = true;
      for (const work of works.values()) work.callOff();
    },
    resume(): void {
      isPaused = false;
      for (const [exercise, work] of works) if (work.unsavedSinceMs !== null) void store(exercise, work);
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One value, so that a screen which shows it has nothing to do at the next key. */
const saving: SaveState = { kind: "saving" };
const asOpened: SaveState = { kind: "asOpened", atMs: null };
