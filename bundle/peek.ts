import {
  type ContentHeader,
  contentHeader,
  type ProgressHeader,
  progressHeader,
  type ReturnHeader,
  returnHeader,
} from "./header.ts";
import { versionOneLimits } from "./limits.ts";
import { readHeader } from "./read-header.ts";
import {
  type BundleRefusal,
  type Refuse,
  refuseExport,
  refuseImport,
  type SharedRefusalKind,
} from "./refusal.ts";
import { openSeal } from "./seal.ts";
import type { ByteSource } from "./source.ts";
import { ok, type Result } from "./std.ts";

/** What a file is, told apart by `header.kind`. */
export interface PeekedBundle {
  readonly header: ProgressHeader | ReturnHeader | ContentHeader;
  /** SHA-512 of what was signed, lower-case hex: the same for every copy of the file. */
  readonly digest: string;
}

/**
 * Says what a file is, whoever it is for, and that every byte is as its signer left it. Nobody has judged yet who that is. Also
 * for whoever has just written a file and reads it back. `holder`: who hears a refusal, one who collects what
 * terminals export, or one who imports at a terminal. An error of `source` itself is thrown.
 */
export async function peekBundle(
  source: ByteSource,
  holder: "collects" | "imports",
): Promise<Result<PeekedBundle, BundleRefusal>> {
  const refuse: Refuse<SharedRefusalKind> = holder === "collects" ? refuseExport : refuseImport;
  const sealed = await openSeal(source, versionOneLimits, refuse);
  if (!sealed.ok) return sealed;
  const { kind } = sealed.value;
  const header =
    kind === "return"
      ? readHeader(sealed.value, kind, returnHeader, refuse)
      : kind === "content"
        ? readHeader(sealed.value, kind, contentHeader, refuse)
        : readHeader(sealed.value, "progress", progressHeader, refuse);
  return header.ok ? ok({ header: header.value, digest: sealed.value.digest.toString("hex") }) : header;
}
