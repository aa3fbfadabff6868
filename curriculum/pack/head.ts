import { createHash } from "node:crypto";
import { packLimits } from "./limits.ts";

/** The first line of every pack; the number is the version of its format. */
export const packVersion = 1;
const firstLine = `foothold-pack ${packVersion}\n`;
const anyFirstLine = /^foothold-pack ([1-9][0-9]{0,5})\n/;

/** First line, length of the index as it is stored and unpacked (32 bits each, the highest byte first), its SHA-256. */
export const headBytes = firstLine.length + 4 + 4 + 32;

export interface PackHead {
  /** Of the index, as it is stored. */
  readonly bytes: number;
  /** Of the index, unpacked. */
  readonly text: number;
  /** SHA-256 of the index as it is stored, lower-case hex. The index names all else by its hash, so this stands for the whole pack. */
  readonly hash: string;
}

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

export function encodeHead({ bytes, text, hash }: PackHead): Buffer {
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(bytes, 0);
  lengths.writeUInt32BE(text, 4);
  return Buffer.concat([Buffer.from(firstLine), lengths, Buffer.from(hash, "hex")]);
}

/** The head at the start of a file, or why it is none. Lengths are within the limits. */
export function decodeHead(file: Buffer): PackHead | "notAPack" | { readonly otherVersion: number } {
  const version = anyFirstLine.exec(file.toString("latin1", 0, 32))?.[1];
  if (version === undefined) return "notAPack";
  if (Number(version) !== packVersion) return { otherVersion: Number(version) };
  if (file.length < headBytes) return "notAPack";
  const at = firstLine.length;
  const [bytes, text] = [file.readUInt32BE(at), file.readUInt32BE(at + 4)];
  if (bytes > packLimits.indexBytes || text > packLimits.textBytes) return "notAPack";
  return { bytes, text, hash: file.toString("hex", at + 8, at + 40) };
}

/** The hash's beginning stands in the file's name. */
const hashInName = 16;

export const packName = (course: string, hash: string) => `${course}-${hash.slice(0, hashInName)}.pack`;
