import { parseCanonicalJson } from "./canonical.ts";
import { type ContentFile, decodeFile } from "./content-file.ts";
import { hashOfLine } from "./end-line.ts";
import { type ContentHeader, contentHeader } from "./header.ts";
import type { SigningKey } from "./keys.ts";
import { type BundleLimits, contentLimits } from "./limits.ts";
import { judgePaths } from "./path.ts";
import { readRecords } from "./read-body.ts";
import { readHeader } from "./read-header.ts";
import { type BundleRefusal, refuseImport } from "./refusal.ts";
import { openSeal } from "./seal.ts";
import type { ByteSource } from "./source.ts";
import { ok, type Result } from "./std.ts";

/** Lessons from a publisher whom the reader knows, whose every byte is as it was sent. */
export interface OpenedContent {
  readonly header: ContentHeader;
  /** SHA-512 of what was signed, lower-case hex: the same for every copy of the file. */
  readonly digest: string;
  /**
   * Reads and checks one file after the other, by ascending path; a path is safe to be joined to a folder's. A refusal is
   * the last thing it gives, and nothing of the bundle may be kept then. Only when it ends without one has all
   * been read and found whole.
   */
  files(): AsyncGenerator<Result<ContentFile, BundleRefusal>, void, undefined>;
}

/** Checks who made it. An error of `source` itself is thrown. */
export async function openContent(
  source: ByteSource,
  reader: { readonly publishers: readonly SigningKey[] },
  limits: BundleLimits = contentLimits,
): Promise<Result<OpenedContent, BundleRefusal>> {
  const sealed = await openSeal(source, limits, refuseImport);
  if (!sealed.ok) return sealed;
  const read = readHeader(sealed.value, "content", contentHeader, refuseImport);
  if (!read.ok) return read;
  const header = read.value;
  if (!reader.publishers.includes(header.signer)) return refuseImport("unknownPublisher", header.signer);
  if (header.count > limits.records) return refuseImport("tooLarge", `${header.count} files`);
  const files = () =>
    readRecords({
      source,
      sealed: sealed.value,
      decode: async (body) => body,
      count: header.count,
      parse: fileReader(),
      nameOfLast: (_, line) => hashOfLine(line),
      limits,
      refuse: refuseImport,
    });
  return ok({ header, digest: sealed.value.digest.toString("hex"), files });
}

/**
 * Refuses `olderContent` unless these lessons are newer than those in force (`version`; 0: there are none yet). Not part of
 * opening, so that what an older edition is can still be shown.
 */
export function judgeContent(header: ContentHeader, version: number): Result<ContentHeader, BundleRefusal> {
  if (header.version > version) return ok(header);
  return refuseImport("olderContent", `version ${header.version}, in force ${version}`);
}

function fileReader(): (line: string, place: number) => Result<ContentFile, BundleRefusal> {
  const judge = judgePaths();
  return (line, place) => {
    const file = decodeFile(parseCanonicalJson(line));
    if ("kind" in file) return refuseImport(file.kind, `file ${place}: ${file.detail}`);
    const trouble = judge(file.path);
    return trouble === null ? ok(file) : refuseImport("malformed", `file ${place}: path: ${trouble}`);
  };
}
