import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { plain } from "../../bundle/std.ts";

/** What one ask of the server came to, when it was not what was hoped for. */
export type Setback =
  /** The server will not take this file, whenever it comes again. */
  | { readonly kind: "refused"; readonly sentence: string }
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
});

/** What an answer means that is not a success. Reads its body. */
export async function setbackOf(response: IncomingMessage, origin: string): Promise<Setback> {
  const status = response.statusCode ?? 0;
  const text = await textOf(response).catch(() => "");
  const isBusy = status === 429 || status === 503;
  if (status >= 400 && status < 500 && !isBusy) {
    const told = refusal.safeParse(parse(text));
    return {
      kind: "refused",
      sentence: told.success
        ? plain(told.data.sentence)
        : `The server at ${origin} does not take this terminal's file (answer ${status}). The work is safe on this terminal; export it to a stick, and tell IT.`,
    };
  }
  const sentence = isBusy
    ? `The server at ${origin} is busy. The work is safe on this terminal, which tries again by itself.`
    : `What answers at ${origin} is not what this terminal expects (answer ${status}). The work is safe on this terminal, which tries again by itself; if it stays so, tell IT.`;
  return { kind: "later", sentence, afterMs: isBusy ? retryAfterMs(response.headers["retry-after"]) : 0 };
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
