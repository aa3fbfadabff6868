import type { IncomingMessage } from "node:http";
import type { ServeLimits } from "./serve-limits.ts";

/** The sender went away, or was cut off. What it had brought until then is good. */
export class LostSender extends Error {}

/**
 * The bytes of an ask's body as they arrive. A sender who is too slow is cut off, but not while we are the ones who are
 * slow. Leaving the loop early leaves the connection open, so that an answer can still go out.
 */
export async function* arriving(
  incoming: IncomingMessage,
  limits: Pick<ServeLimits, "slowMs" | "slowBytes">,
): AsyncGenerator<Buffer, void, undefined> {
  let heard = 0;
  let isListening = true;
  const watch = setInterval(() => {
    if (isListening && heard < limits.slowBytes) incoming.destroy();
    heard = 0;
  }, limits.slowMs);
  try {
    for await (const piece of incoming.iterator({ destroyOnReturn: false })) {
      isListening = false;
      heard += piece.length;
      yield piece;
      isListening = true;
    }
  } catch (error) {
    throw new LostSender("the sender went away", { cause: error });
  } finally {
    clearInterval(watch);
  }
  if (!incoming.complete) throw new LostSender("the sender went away");
}
