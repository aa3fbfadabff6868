import type { Refusal, Result } from "../bundle/std.ts";

export type DiskRefusalKind =
  | "diskFull"
  | "cannotWrite"
  | "diskFailed"
  | "busy"
  | "databaseDamaged"
  | "databaseAway"
  | "databaseRefuses"
  | "noSuchPlace";
export type DiskRefusal = Refusal<DiskRefusalKind>;

/** PostgreSQL's own codes have five signs: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const kinds: readonly { readonly kind: DiskRefusalKind; readonly codes: RegExp }[] = [
  { kind: "diskFull", codes: /^(ENOSPC|EDQUOT|EFBIG|53100|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/ },
  {
    kind: "cannotWrite",
    codes: /^(EROFS|EACCES|EPERM|25006|SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|SQLITE_PERM)$/,
  },
  { kind: "busy", codes: /^(EBUSY|ETXTBSY|40001|40P01|55P03|SQLITE_BUSY\w*|SQLITE_LOCKED\w*)$/ },
  { kind: "databaseDamaged", codes: /^(SQLITE_CORRUPT\w*|SQLITE_NOTADB|XX001|XX002)$/ },
  {
    kind: "databaseAway",
    codes: /^(ECONN\w+|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|08\w{3}|57P0[1-5]|53300)$/,
  },
  { kind: "databaseRefuses", codes: /^(28\w{3}|3D000|42501)$/ },
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
    case "databaseAway":
      return `The database server of ${place} cannot be reached, so nothing was changed; check that it runs and that this machine's network is plugged in, then try again.`;
    case "databaseRefuses":
      return `The database server of ${place} does not let Foothold in, so nothing was changed; check the name, the user and the password (PGPASSWORD or the password file) with whoever looks after it, then try again.`;
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
  const code = codeOf(error);
  const where = error instanceof PlacedError ? error.place : place;
  const kind = kinds.find(({ codes }) => codes.test(code))?.kind;
  return kind === undefined ? null : { kind, sentence: sentence(kind, where) };
}

/** Where a name has several addresses, Node reports each that did not answer. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(codeOf).find((code) => code !== "") ?? "";
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  // What `pg` says without a code: the server went away, or asks for a password that nobody gave.
  const message = error instanceof Error ? error.message : "";
  if (/^Connection terminated|^timeout expired/.test(message)) return "ECONNRESET";
  return message.startsWith("SASL:") ? "28P01" : "";
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
