import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "./canonical.ts";
import { sha256Hex } from "./hex.ts";
import { maxContentFileBytes } from "./limits.ts";
import { decodeUtf8 } from "./utf8.ts";

/** A file of a course. */
export interface ContentFile {
  /** From the course's folder, with `/`: see `path.ts`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const fileRecord = z.strictObject({
  path: z.string(),
  /** How `text` spells the bytes. `base64` is RFC 4648 §4, with padding. */
  encoding: z.enum(["utf8", "base64"]),
  text: z.string(),
  /** SHA-256 of the bytes. */
  hash: sha256Hex,
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Roughly what a line has besides its text. */
const aroundText = 200;

/** A file as its line, in the shorter of the two encodings. Throws if it is larger than any may be. */
export function encodeFile({ path, bytes }: ContentFile): string {
  if (bytes.length > maxContentFileBytes) throw new Error(`${path} has ${bytes.length} bytes`);
  const hash = sha256(bytes);
  const text = decodeUtf8(bytes);
  if (text !== undefined) {
    const asText = canonicalJson({ path, encoding: "utf8", text, hash });
    if (Buffer.byteLength(asText) < (bytes.length * 4) / 3 + aroundText) return asText;
  }
  return canonicalJson({ path, encoding: "base64", text: Buffer.from(bytes).toString("base64"), hash });
}

/** Why a record is not taken for a file. */
export interface FileFault {
  readonly kind: "malformed" | "tooLarge";
  readonly detail: string;
}

/** The file that a record describes. Its path is still to be judged. */
export function decodeFile(value: unknown): ContentFile | FileFault {
  const malformed = (detail: string): FileFault => ({ kind: "malformed", detail });
  const parsed = fileRecord.safeParse(value);
  if (!parsed.success) return malformed("not a file record");
  const { path, encoding, text, hash } = parsed.data;
  const bytes = Buffer.from(text, encoding);
  // Node reads base64 in more spellings than one.
  if (encoding === "base64" && bytes.toString("base64") !== text) return malformed("not base64");
  if (bytes.length > maxContentFileBytes) return { kind: "tooLarge", detail: `${bytes.length} bytes` };
  return sha256(bytes) === hash ? { path, bytes } : malformed("the file does not have its hash");
}
