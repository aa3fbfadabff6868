import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { explain } from "../../bundle/bundle.ts";
import { plain } from "../../bundle/std.ts";
import type { Server } from "./server.ts";

/** What one ask of the server came to, when it was not what was hoped for. */
export type Setback =
  /** The server will not take this file, whenever it comes again. `receipt`: what it has of that log, not checked yet. */
  | { readonly kind: "refused"; readonly sentence: string; readonly receipt: string | null }
  /** Not now. `afterMs`: what the server asks to wait, 0 if it does not say. */
  | { readonly kind: "later"; readonly sentence: string; readonly afterMs: number };

/** A receipt has a few hundred bytes, a refusal a sentence or two. */
const mostAnswerBytes = 64 * 1024;

/** An answer's body as text. Throws if it is cut off, or longer than any that is expected. */
export async function textOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostAnswerBytes) throw Object.assign(new Error("too long"), { code: "EPROTO" });
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** What is no sentence is not shown as one. */
const refusal = z.object({
  kind: z.string(),
  sentence: z
    .string()
    .max(2000)
    .regex(/[.!?]$/),
  receipt: z.string().optional(),
});

/** What an answer means that is not a success. Reads its body. */
export async function setbackOf(
  response: IncomingMessage,
  { isProven, origin }: Pick<Server, "isProven" | "origin">,
): Promise<Setback> {
  const status = response.statusCode ?? 0;
  const text = await textOf(response).catch(() => "");
  const isBusy = status === 429 || status === 503;
  if (status >= 400 && status < 500 && !isBusy) {
    const told = refusal.safeParse(parse(text));
    return {
      kind: "refused",
      receipt: told.data?.receipt ?? null,
      sentence: told.success
        ? sentenceOf(told.data, isProven, origin)
        : `The server at ${origin} does not take this terminal's file (answer ${status}). The work is safe on this terminal; export it to a stick, and tell IT.`,
    };
  }
  const sentence = isBusy
    ? `The server at ${origin} is busy. The work is safe on this terminal, which tries again by itself.`
    : `What answers at ${origin} is not what this terminal expects (answer ${status}). The work is safe on this terminal, which tries again by itself; if it stays so, tell IT.`;
  return { kind: "later", sentence, afterMs: isBusy ? retryAfterMs(response.headers["retry-after"]) : 0 };
}

/** Over plain http anybody can answer, so the terminal shows words of its own: for the reasons that it knows, and by name for others. */
function sentenceOf(told: z.infer<typeof refusal>, isProven: boolean, origin: string): string {
  // What could move a cursor is no part of a sentence.
  if (isProven) return plain(told.sentence);
  const reasons: Readonly<Record<string, string>> = explain;
  const own = Object.hasOwn(reasons, told.kind) ? reasons[told.kind] : undefined;
  if (own !== undefined) return own;
  const reason = /^[A-Za-z]{1,40}$/.test(told.kind) ? told.kind : "unknown";
  return `The server at ${origin} does not take this terminal's file (reason: ${reason}). The work is safe on this terminal; export it to a stick, and tell IT, who see more where the server runs.`;
}

/** Only the form in seconds: a date would need clocks that agree. */
function retryAfterMs(header: string | undefined): number {
  return header !== undefined && /^\d{1,6}$/.test(header.trim()) ? Number(header) * 1000 : 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
