import { explain, explainImport } from "./explain.ts";
import type { Refusal, Result } from "./std.ts";

/** What a file can carry. */
export const bundleKinds = ["progress", "return", "content"] as const;
export type BundleKind = (typeof bundleKinds)[number];

/** Reasons that every reader can have. */
export type SharedRefusalKind =
  | "notABundle"
  | "newerVersion"
  | "cutShort"
  | "tooLarge"
  | "damaged"
  | "otherKind"
  | "otherFacility"
  | "locked"
  | "malformed";

/** Reasons against a file that a terminal has exported. */
export type ExportRefusalKind = SharedRefusalKind | "notEnrolled" | "brokenChain" | "notOurs";

/** Reasons against a file that goes to terminals: a return or lessons. */
export type ImportRefusalKind =
  | SharedRefusalKind
  | "unknownSigner"
  | "replacedKey"
  | "olderReturn"
  | "unknownPublisher"
  | "olderContent";

/** Every reason for which a bundle is not taken. */
export type BundleRefusalKind = ExportRefusalKind | ImportRefusalKind;

export interface BundleRefusal extends Refusal<BundleRefusalKind> {
  /** For whoever looks into it: where in the file, and what was found. Short technical English. */
  readonly detail: string;
}

/** How a reader words its refusals: the same damage means one thing to who collects, another to who imports. */
export type Refuse<Kind extends BundleRefusalKind> = (
  kind: Kind,
  detail: string,
) => Result<never, BundleRefusal>;

/** For files that terminals export, told to who collects them, or to who has just exported. */
export const refuseExport: Refuse<ExportRefusalKind> = (kind, detail) => ({
  ok: false,
  refusal: { kind, sentence: explain[kind], detail },
});

/** For files that come to a terminal, told to the staff who import them there. */
export const refuseImport: Refuse<ImportRefusalKind> = (kind, detail) => ({
  ok: false,
  refusal: { kind, sentence: explainImport[kind], detail },
});
