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

/** A file as its line, in the shorter of the two encodings. Throws if it is larger than any may be. */
export function encodeFile({ path, bytes }: ContentFile): string {
  if (bytes.length > maxContentFileBytes) throw new Error(`${path} has ${bytes.length} bytes`);
  const hash = sha256(bytes);
  const text = decodeUtf8(bytes);
  const inBase64 = { path, encoding: "base64", text: Buffer.from(bytes).toString("base64"), hash };
  const asText = text === undefined ? undefined : canonicalJson({ path, encoding: "utf8", text, hash });
  const asBase64 = canonicalJson(inBase64);
  return asText === undefined || asText.length > asBase64.length ? asBase64 : asText;
}

/** The file that a record describes; a string says what is wrong with it. Its path is still to be judged. */
export function decodeFile(value: unknown): ContentFile | string {
  const parsed = fileRecord.safeParse(value);
  if (!parsed.success) return "not a file record";
  const { path, encoding, text, hash } = parsed.data;
  const bytes = Buffer.from(text, encoding);
  // Node reads base64 in more spellings than one.
  if (encoding === "base64" && bytes.toString("base64") !== text) return "not base64";
  if (bytes.length > maxContentFileBytes) return `${bytes.length} bytes`;
  return sha256(bytes) === hash ? { path, bytes } : "the file does not have its hash";
}
