import type { IncomingMessage } from "node:http";
import { explain } from "../bundle/bundle.ts";
import { firstLine } from "../bundle/header.ts";
import { maxHeaderBytes } from "../bundle/limits.ts";
import type { Refusal, WallMs } from "../bundle/std.ts";
import { arriving } from "./serve-body.ts";
import { type Gate, judgeHead } from "./serve-head.ts";
import type { Inbox, PartWriter } from "./serve-inbox.ts";
import type { ServeLimits } from "./serve-limits.ts";
import type { Bringing } from "./serve-range.ts";
import type { ServeRefusalKind } from "./serve-refusal.ts";

export type Received =
  | { readonly kind: "ended" }
  /** Refused for what the server is asked or can bear. */
  | { readonly kind: "unwilling"; readonly why: ServeRefusalKind }
  /** Refused for what the file itself is. Nothing of it was stored. */
  | { readonly kind: "unfit"; readonly refusal: Refusal };

export interface ReceiveParts {
  readonly inbox: Inbox;
  readonly gate: Gate;
  readonly limits: ServeLimits;
  readonly now: () => WallMs;
}

/**
 * Puts the bytes that an ask brings into the inbox. A file that begins here is looked at before anything is stored. Throws
 * `LostSender` (what has arrived stays) and the file system's errors.
 */
export async function receive(
  { inbox, gate, limits, now }: ReceiveParts,
  hash: string,
  { from, bytes }: Bringing,
  incoming: IncomingMessage,
): Promise<Received> {
  const promised = bytes ?? 0;
  if (!(await inbox.hasRoom(hash, promised))) return { kind: "unwilling", why: "noRoom" };
  let left = bytes ?? limits.fileBytes;
  const head: Buffer[] = [];
  let headBytes = 0;
  let writer: PartWriter | null = from > 0 ? await inbox.write(hash, from, promised, now()) : null;
  try {
    for await (const piece of arriving(incoming, limits)) {
      left -= piece.length;
      if (left < 0) return { kind: "unwilling", why: bytes === null ? "tooLarge" : "tooLong" };
      if (writer === null) {
        head.push(piece);
        headBytes += piece.length;
        if (!mayTellMore(piece, headBytes)) continue;
        const verdict = await judgeHead(Buffer.concat(head), gate);
        if (verdict.kind === "refused") return { kind: "unfit", refusal: verdict.refusal };
        if (verdict.kind === "more") continue;
        writer = await inbox.write(hash, 0, promised, now());
        await writer.write(Buffer.concat(head));
      } else await writer.write(piece);
      if (!inbox.isWithinLimits()) return { kind: "unwilling", why: "noRoom" };
    }
    if (writer !== null) return { kind: "ended" };
    return { kind: "unfit", refusal: { kind: "cutShort", sentence: explain.cutShort } };
  } finally {
    await writer?.close();
  }
}

/** The head is judged only when its first bytes or the end of a line have come: a peer may send each byte by itself. */
function mayTellMore(piece: Buffer, headBytes: number): boolean {
  return headBytes <= 2 * firstLine.length || piece.includes("\n") || headBytes > maxHeaderBytes;
}
