import { type BundleRefusal, explain } from "../bundle/bundle.ts";
import { parseCanonicalJson } from "../bundle/canonical.ts";
import { type EnrolmentSecret, isEnrolledWith } from "../bundle/enrolment.ts";
import { anyHeader, bundleVersion, firstLine, magic, progressHeader } from "../bundle/header.ts";
import type { FacilityId, TerminalId } from "../bundle/ids.ts";
import { terminalIdOf } from "../bundle/keys.ts";
import { maxHeaderBytes } from "../bundle/limits.ts";
import type { ExportRefusalKind } from "../bundle/refusal.ts";
import { decodeUtf8 } from "../bundle/utf8.ts";

/** Whose uploads are let onto the disk. */
export interface Gate {
  readonly facility: FacilityId;
  readonly enrolments: readonly EnrolmentSecret[];
  /** True for a terminal that was taken in before. */
  readonly isEnrolled: (terminal: TerminalId) => Promise<boolean>;
}

export type HeadVerdict =
  | { readonly kind: "more" }
  | { readonly kind: "fit" }
  | { readonly kind: "refused"; readonly refusal: BundleRefusal };

/**
 * Judges an upload by its first bytes, before any of it is stored: is this a bundle, and does a terminal of this facility
 * say that it made it? Proves nothing: the signature is at the end, and whoever takes the file in checks
 * it all. But no stranger's hundred megabytes come as far as the disk. `more`: not enough has come to tell.
 */
export async function judgeHead(head: Buffer, gate: Gate): Promise<HeadVerdict> {
  const start = head.subarray(0, magic.length).toString("latin1");
  if (!magic.startsWith(start)) return refused("notABundle", "magic");
  if (start.length < magic.length) return { kind: "more" };
  const lineEnd = head.subarray(0, magic.length + 10).indexOf("\n");
  if (lineEnd < 0)
    return head.length < magic.length + 10 ? { kind: "more" } : refused("damaged", "version line");
  const version = head.subarray(magic.length, lineEnd).toString("latin1");
  if (!/^[1-9][0-9]{0,8}$/.test(version)) return refused("damaged", "version line");
  if (Number(version) > bundleVersion) return refused("newerVersion", `version ${version}`);

  const headerEnd = head.indexOf("\n", firstLine.length);
  if (headerEnd < 0 && head.length <= firstLine.length + maxHeaderBytes) return { kind: "more" };
  if (headerEnd < 0 || headerEnd > firstLine.length + maxHeaderBytes)
    return refused("damaged", "header line");
  const line = decodeUtf8(head.subarray(firstLine.length, headerEnd));
  const value = line === undefined ? undefined : parseCanonicalJson(line);
  const { data: known } = anyHeader.safeParse(value);
  if (known === undefined) return refused("damaged", "header line");
  if (known.kind !== "progress") return refused("otherKind", known.kind);
  const { data: header } = progressHeader.safeParse(value);
  if (header === undefined) return refused("malformed", "header");
  if (header.facility !== gate.facility) return refused("otherFacility", header.facility);
  const { id, enrolment } = header.terminal;
  if (id !== terminalIdOf(header.signer))
    return refused("malformed", "the terminal's id is not that of its key");
  const proven = gate.enrolments.some((secret) => isEnrolledWith(secret, header.signer, enrolment));
  return proven || (await gate.isEnrolled(id)) ? { kind: "fit" } : refused("notEnrolled", id);
}

function refused(kind: ExportRefusalKind, detail: string): HeadVerdict {
  return { kind: "refused", refusal: { kind, sentence: explain[kind], detail } };
}
