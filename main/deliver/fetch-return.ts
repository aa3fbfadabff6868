import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TerminalId } from "../../bundle/ids.ts";
import { versionOneLimits } from "../../bundle/limits.ts";
import type { ImportReport } from "../carrying.ts";
import { writeDurably } from "../durable-file.ts";
import { quietJob } from "../export/job.ts";
import type { ImportFrom } from "../import/import.ts";
import { type Setback, setbackOf } from "./answer.ts";
import type { Server } from "./server.ts";

interface Fetching {
  readonly server: Server;
  readonly terminal: TerminalId;
  /** Where the answer lies while it is taken in. */
  readonly inbox: string;
  /** Of the return in force, 0 without one. */
  readonly number: number;
  readonly importFrom: ImportFrom;
  readonly signal: AbortSignal;
}

/** `none`: there is no newer one. */
export type Fetched =
  | { readonly kind: "none" }
  | { readonly kind: "taken"; readonly report: ImportReport }
  /** It came, and the terminal does not take it. `etag`: not worth asking for again. */
  | { readonly kind: "notTaken"; readonly sentence: string; readonly etag: string | null }
  | Setback;

/** Fetches the newest return and takes it in. Throws what the network and the disk throw. */
export async function fetchReturn(
  { server, terminal, inbox, number, importFrom, signal }: Fetching,
  known: string | null,
): Promise<Fetched> {
  const etag = known ?? (number > 0 ? `"${number}"` : null);
  const response = await server.ask({
    method: "GET",
    path: "/v1/return",
    headers: { "foothold-terminal": terminal, ...(etag === null ? {} : { "if-none-match": etag }) },
    signal,
  });
  if (response.statusCode === 304 || response.statusCode === 404) {
    response.resume();
    return { kind: "none" };
  }
  if (response.statusCode !== 200) return setbackOf(response, server);
  await mkdir(inbox, { recursive: true, mode: 0o700 });
  const file = join(inbox, "return.foothold");
  await writeDurably(file, upTo(versionOneLimits.fileBytes, response), undefined, { signal });
  const taken = await importFrom(file, quietJob(signal));
  await rm(file, { force: true });
  if (taken.ok) return { kind: "taken", report: taken.value };
  return { kind: "notTaken", sentence: taken.refusal.sentence, etag: response.headers.etag ?? null };
}

async function* upTo(most: number, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > most) throw Object.assign(new Error("too long"), { code: "EPROTO" });
    yield piece;
  }
}
