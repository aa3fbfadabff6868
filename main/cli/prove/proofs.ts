import { createHash, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import { plain } from "../../../bundle/std.ts";
import { makeFolder } from "../../../curriculum/make-folder.ts";

/** Answers of earlier proofs, by a key that stands for all that they depend on. Each is a text of JSON. */
export interface Proofs {
  get(key: string): string | undefined;
  set(key: string, json: string): void;
  /** Writes them down if there are new ones. Never throws: who cannot keep them proves everything again. */
  save(): void;
}

interface Limits {
  /** Those that were not asked for the longest go first. */
  readonly entries: number;
  /** Of all texts together, in UTF-16 code units. */
  readonly chars: number;
}

/** Three courses of the size of the first, each in two editions. */
const usual: Limits = { entries: 60_000, chars: 60_000_000 };

const magic = "foothold proofs 1";

/**
 * Opens the proofs kept in `file`: gzip over a first line with the format and the SHA-256 of what follows, then a line for each
 * proof, the one that was needed last at the end. What is damaged, or is something else, is thrown away, with one line to `say`.
 */
export function openProofs(file: string, say: (line: string) => void, limits: Limits = usual): Proofs {
  const entries = read(file, say, limits);
  let isChanged = false;
  return {
    get(key) {
      const json = entries.get(key);
      if (json === undefined) return undefined;
      // A map keeps the order in which its keys were put in.
      entries.delete(key);
      entries.set(key, json);
      return json;
    },
    set(key, json) {
      entries.set(key, json);
      isChanged = true;
    },
    save() {
      if (!isChanged) return;
      trim(entries, limits);
      try {
        write(file, encode(entries));
        isChanged = false;
      } catch (error) {
        say(`What was proved could not be kept (${reasonOf(error)}): the next check proves it again.`);
      }
    },
  };
}

/** Nothing is known, and nothing is kept. */
export const noProofs: Proofs = { get: () => undefined, set: () => {}, save: () => {} };

function read(file: string, say: (line: string) => void, { chars }: Limits): Map<string, string> {
  try {
    // Not more than a file of ours can have: keys and line ends come on top of the texts.
    return decode(gunzipSync(readFileSync(file), { maxOutputLength: 4 * chars + 64_000_000 }).toString());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    say(
      `The earlier proofs in ${plain(file)} cannot be used (${reasonOf(error)}) and are thrown away: all is proved anew.`,
    );
    return new Map();
  }
}

const reasonOf = (error: unknown): string => plain(error instanceof Error ? error.message : String(error));

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

function encode(entries: ReadonlyMap<string, string>): Buffer {
  const body = [...entries].map(([key, json]) => `${key} ${json}\n`).join("");
  return gzipSync(`${magic} ${digest(body)}\n${body}`, { level: constants.Z_BEST_SPEED });
}

/** Throws where the text is not one that `encode` has made. */
function decode(text: string): Map<string, string> {
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== `${magic} ${digest(body)}`)
    throw new Error("it is damaged or of another version");
  return new Map(
    body
      .split("\n")
      .slice(0, -1)
      .map((line) => {
        const at = line.indexOf(" ");
        return [line.slice(0, at), line.slice(at + 1)];
      }),
  );
}

function trim(entries: Map<string, string>, { entries: most, chars }: Limits): void {
  let left = entries.values().reduce((sum, json) => sum + json.length, 0);
  for (const [key, json] of entries) {
    if (entries.size <= most && left <= chars) return;
    entries.delete(key);
    left -= json.length;
  }
}

/** Whole or not at all: under another name first, and on the disk before it gets its own. */
function write(file: string, bytes: Buffer): void {
  makeFolder(dirname(file));
  const part = `${file}.${randomUUID()}.part`;
  try {
    const to = openSync(part, "wx");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(to, bytes, at);
      fsyncSync(to);
    } finally {
      closeSync(to);
    }
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}
