import type { Refusal, Result } from "../bundle/std.ts";

export type DiskRefusalKind =
  | "diskFull"
  | "cannotWrite"
  | "diskFailed"
  | "busy"
  | "databaseDamaged"
  | "noSuchPlace";
export type DiskRefusal = Refusal<DiskRefusalKind>;

const kinds: readonly { readonly kind: DiskRefusalKind; readonly codes: RegExp }[] = [
  { kind: "diskFull", codes: /^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/ },
  { kind: "cannotWrite", codes: /^(EROFS|EACCES|EPERM|SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|SQLITE_PERM)$/ },
  { kind: "busy", codes: /^(EBUSY|ETXTBSY|SQLITE_BUSY\w*|SQLITE_LOCKED\w*)$/ },
  { kind: "databaseDamaged", codes: /^(SQLITE_CORRUPT\w*|SQLITE_NOTADB)$/ },
  { kind: "noSuchPlace", codes: /^(ENOENT|ENOTDIR|EISDIR|ELOOP|ENAMETOOLONG|EEXIST)$/ },
  { kind: "diskFailed", codes: /^(EIO|ENXIO|ENODEV|ESTALE|SQLITE_IOERR\w*)$/ },
];

function sentence(kind: DiskRefusalKind, place: string): string {
  switch (kind) {
    case "diskFull":
      return `The disk of ${place} is full, so nothing was changed; free some space on it, then try again.`;
    case "cannotWrite":
      return `Foothold may not write to ${place}, so nothing was changed; check that the disk is not write-protected and that the folder belongs to you, then try again.`;
    case "busy":
      return `Another program is using ${place}, so nothing was changed; wait until it has finished, then try again.`;
    case "databaseDamaged":
      return `The database in ${place} is damaged, so nothing was changed; keep it as it is, put back the newest good copy of the folder, and collect the bundles again.`;
    case "noSuchPlace":
      return `${place} does not exist or is not what is needed here, so nothing was changed; check its name, then try again.`;
    case "diskFailed":
      return `The disk of ${place} failed while it was read or written, so nothing was changed; check the disk and its cable, then try again.`;
  }
}

/** An error of the file system that happened elsewhere than at the place which the work is about. */
export class PlacedError extends Error {
  readonly code: unknown;
  readonly place: string;
  constructor(cause: unknown, place: string) {
    super(`at ${place}`, { cause });
    this.code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    this.place = place;
  }
}

/** The refusal for an error of the file system or of SQLite; `null` for any other error, which is a bug. */
export function diskRefusal(error: unknown, place: string): DiskRefusal | null {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const where = error instanceof PlacedError ? error.place : place;
  const kind = kinds.find(({ codes }) => codes.test(code))?.kind;
  return kind === undefined ? null : { kind, sentence: sentence(kind, where) };
}

/** Runs `body`, which leaves nothing half-done when it throws, and turns a failing disk into a refusal about `place`. */
export async function onDisk<T, R extends Refusal>(
  place: string,
  body: () => Promise<Result<T, R>>,
): Promise<Result<T, R | DiskRefusal>> {
  try {
    return await body();
  } catch (error) {
    const refusal = diskRefusal(error, place);
    if (refusal === null) throw error;
    return { ok: false, refusal };
  }
}
