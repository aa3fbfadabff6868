import { canonicalJson } from "./canonical.ts";
import { type ContentFile, encodeFile } from "./content-file.ts";
import { endLine, hashOfLine } from "./end-line.ts";
import { type ContentHeader, contentHeader } from "./header.ts";
import type { Signer } from "./keys.ts";
import { type BundleLimits, contentLimits } from "./limits.ts";
import { judgePaths } from "./path.ts";
import type { WallMs } from "./std.ts";
import { writeSealed } from "./write-sealed.ts";

export interface ContentAsk {
  /** The publisher. */
  readonly signer: Signer;
  readonly course: string;
  /** Higher than that of every edition before. */
  readonly version: number;
  readonly title: ContentHeader["title"];
  /** How many files there are. */
  readonly count: number;
  /** Exactly that many, by ascending path. Read once, as the bundle is written. */
  readonly files: Iterable<ContentFile> | AsyncIterable<ContentFile>;
  readonly createdMs: WallMs;
}

/**
 * A content bundle, in pieces, ready to be written one after the other. Throws, before or in the middle, if files or
 * paths are not what a reader takes (`path.ts`, `contentLimits`).
 */
export async function* writeContent(
  ask: ContentAsk,
  limits: BundleLimits = contentLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (ask.count > limits.records) throw new Error(`cannot bundle ${ask.count} files`);
  const header = contentHeader.parse({
    kind: "content",
    signer: ask.signer.publicKey,
    course: ask.course,
    version: ask.version,
    title: ask.title,
    count: ask.count,
    createdMs: ask.createdMs,
  });
  const headerLine = canonicalJson(header);
  yield* writeSealed({ headerLine, lines: fileLines(ask), recipients: null, signer: ask.signer }, limits);
}

async function* fileLines(ask: ContentAsk): AsyncGenerator<Buffer> {
  const judge = judgePaths();
  let place = 0;
  let last = "";
  for await (const file of ask.files) {
    place++;
    const trouble = judge(file.path);
    if (trouble !== null) throw new Error(`the path ${JSON.stringify(file.path)}: ${trouble}`);
    const line = encodeFile(file);
    yield Buffer.from(`${line}\n`);
    last = hashOfLine(line);
  }
  if (place !== ask.count) throw new Error(`announced ${ask.count} files, got ${place}`);
  yield Buffer.from(`${endLine(place, last)}\n`);
}
