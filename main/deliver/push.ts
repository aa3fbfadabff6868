import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { endMark, signatureBytes } from "../../bundle/header.ts";
import { type Setback, setbackOf, textOf } from "./answer.ts";
import type { Server } from "./server.ts";

/** `receipt`: the server has all of the file, and this is what it says about it, not checked yet. */
type Answered = { readonly kind: "receipt"; readonly text: string } | Setback;
/** `digest`: the file's, which a receipt for it must name. */
export type Pushed = Answered & { readonly digest: string };

interface Pushing {
  readonly file: string;
  readonly bytes: number;
  readonly signal: AbortSignal;
  readonly onSent: (bytes: number) => void;
}

/**
 * Brings a finished file to the server, from where an earlier try broke off: `HEAD` tells how much has arrived, `PUT`
 * with a `Content-Range` brings the rest. The path names the file's SHA-512, so that what arrived in several pieces can
 * be checked as a whole. Throws what the network throws.
 */
export async function pushBundle(server: Server, pushing: Pushing): Promise<Pushed> {
  const { whole, digest } = await hashesOf(pushing);
  const path = `/v1/bundles/${whole}`;
  const arrived = await askOffset(server, path, pushing);
  const pushed = await put(server, path, arrived, pushing);
  // The server remembers it otherwise by now: once more, from the start.
  const answered = pushed === "elsewhere" ? ((await put(server, path, 0, pushing)) as Answered) : pushed;
  return { ...answered, digest };
}

/** SHA-512 of the whole file, and of what its signature covers (`bundle/FORMAT.md`, 4). */
async function hashesOf({ file, bytes }: Pick<Pushing, "file" | "bytes">) {
  const hash = createHash("sha512");
  const signedTo = bytes - signatureBytes - endMark.length;
  for await (const piece of createReadStream(file, { end: signedTo - 1 })) hash.update(piece);
  const digest = hash.copy().digest("hex");
  for await (const piece of createReadStream(file, { start: signedTo })) hash.update(piece);
  return { whole: hash.digest("hex"), digest };
}

/** Bytes of the file that the server has, and can be gone on from. */
async function askOffset(server: Server, path: string, { bytes, signal }: Pushing): Promise<number> {
  const response = await server.ask({ method: "HEAD", path, signal });
  response.resume();
  const header = String(response.headers["upload-offset"] ?? "");
  const offset = response.statusCode === 200 && /^\d{1,15}$/.test(header) ? Number(header) : 0;
  // With all of it there, the server gives the receipt again for the same file.
  return offset < bytes ? offset : 0;
}

async function put(
  server: Server,
  path: string,
  from: number,
  { file, bytes, signal, onSent }: Pushing,
): Promise<Answered | "elsewhere"> {
  async function* body(): AsyncGenerator<Buffer> {
    let sent = from;
    for await (const piece of createReadStream(file, { start: from }) as AsyncIterable<Buffer>) {
      yield piece;
      sent += piece.length;
      onSent(sent);
    }
  }
  const response = await server.ask({
    method: "PUT",
    path,
    headers: {
      "content-type": "application/vnd.foothold.bundle",
      "content-length": String(bytes - from),
      ...(from > 0 ? { "content-range": `bytes ${from}-${bytes - 1}/${bytes}` } : {}),
    },
    body: body(),
    signal,
  });
  const { statusCode } = response;
  if (statusCode === 200 || statusCode === 201) return { kind: "receipt", text: await textOf(response) };
  if (from > 0 && (statusCode === 409 || statusCode === 416)) {
    response.resume();
    return "elsewhere";
  }
  return setbackOf(response, server);
}
