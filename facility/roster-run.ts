import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { privateFile, writeWhole } from "./files.ts";
import { pinsCsv, unfitCsv } from "./roster-export.ts";
import type { RosterFileRefusal } from "./roster-file.ts";
import {
  type Admitted,
  type ApplyRefusal,
  admit,
  applyRoster,
  previewRoster,
  type RosterPreview,
} from "./roster-import.ts";

export interface ImportAsk {
  readonly path: string;
  /** False: only look. */
  readonly apply: boolean;
  readonly archiveMissing: boolean;
  /** Where the PINs of new students go; `null`: nowhere. */
  readonly pins: string | null;
  /** Where rows that do not fit go; `null`: beside the file. */
  readonly errors: string | null;
  readonly nowMs: WallMs;
}

export interface ImportDone extends RosterPreview {
  readonly applied: boolean;
  readonly archiveMissing: boolean;
  /** Full paths; `null`: there was nothing to write. */
  readonly pins: string | null;
  readonly errors: string | null;
}

export type ImportRefusal = RosterFileRefusal | ApplyRefusal | AskRefusal;
type AskRefusal = Refusal<"noPlaceForPins" | "pinsThere" | "rowsUnfit">;

/**
 * Previews a roster file, or takes it over. PINs are on the disk before they are in force: if the program is stopped in
 * between, the file holds PINs of nobody, and the import is simply run again with another one.
 */
export async function importRoster(
  facility: Facility,
  ask: ImportAsk,
): Promise<Result<ImportDone, ImportRefusal>> {
  const preview = await previewRoster(facility, ask.path);
  if (!preview.ok) return preview;
  const { plan, file } = preview.value;
  const pins = plan.added.some(({ pin }) => pin === null) ? ask.pins : null;
  if (ask.apply) {
    const judged = judge(preview.value, ask);
    if (!judged.ok) return judged;
  }
  const errors =
    plan.unfit.length > 0 ? resolve(ask.errors ?? ask.path.replace(/(\.\w{1,5})?$/, "-errors.csv")) : null;
  if (errors !== null) {
    const written = await write(errors, unfitCsv(file.head, plan.unfit));
    if (!written.ok) return written;
  }
  const done = { ...preview.value, archiveMissing: ask.archiveMissing, errors };
  if (!ask.apply) return ok({ ...done, applied: false, pins: null });
  const admitted = await admit(plan);
  const applied = await withPins(pins, admitted.filter(isMade(plan.added)), () =>
    applyRoster(facility, preview.value, { ...ask, admitted }),
  );
  if (!applied.ok) return applied;
  return ok({ ...done, applied: true, pins: pins === null ? null : resolve(pins) });
}

const isMade =
  (added: RosterPreview["plan"]["added"]) =>
  (_: Admitted, index: number): boolean =>
    added[index]?.pin === null;

function judge({ plan }: RosterPreview, { pins, archiveMissing }: ImportAsk): Result<null, AskRefusal> {
  if (archiveMissing && plan.unfit.length > 0) {
    return refuse(
      "rowsUnfit",
      "Some rows do not fit, and whoever is in them would be archived as missing, so nothing was changed; correct those rows, or import without --archive-missing.",
    );
  }
  if (plan.added.every(({ pin }) => pin !== null)) return ok(null);
  if (pins === null) {
    return refuse(
      "noPlaceForPins",
      "New students get a PIN each, and this is the only time that it can be written down, so nothing was changed; name a file for them: --pins pins.csv.",
    );
  }
  if (existsSync(pins)) {
    return refuse(
      "pinsThere",
      `${pins} is there already and may hold PINs that nobody has printed yet, so nothing was changed; name another file.`,
    );
  }
  return ok(null);
}

function write(path: string, text: string): Promise<Result<null, DiskRefusal>> {
  return onDisk(path, async () => {
    await writeWhole(path, text, privateFile);
    return ok(null);
  });
}

/** Writes the PINs, does `body`, and takes them away again if that comes to nothing. */
async function withPins<R>(
  path: string | null,
  admitted: readonly Admitted[],
  body: () => Promise<Result<null, R>>,
): Promise<Result<null, R | DiskRefusal>> {
  if (path === null) return body();
  const written = await write(path, pinsCsv(admitted));
  if (!written.ok) return written;
  let kept = false;
  try {
    const done = await body();
    kept = done.ok;
    return done;
  } finally {
    if (!kept) await rm(path, { force: true });
  }
}
