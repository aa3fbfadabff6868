import type { FastifyReply, FastifyRequest } from "fastify";
import type { ServeLimits } from "./serve-limits.ts";
import type { Answer } from "./serve-refusal.ts";

/**
 * Answers an ask, also one whose body has not been read to its end. Closing a connection on a sender who is
 * still sending makes the system throw the answer away on the way (RFC 9112 §9.6), so the answer goes out whole, the
 * sender is heard out a little, and then the connection is closed.
 */
export function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, body, headers = {} }: Answer,
  limits: Pick<ServeLimits, "lingerMs" | "lingerBytes">,
): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const incoming = request.raw;
  if (incoming.complete || !announcesBody(request)) {
    reply.code(status).headers(headers).type("application/json; charset=utf-8").send(text);
    return;
  }
  reply.hijack();
  const outgoing = reply.raw;
  outgoing.writeHead(status, {
    ...headers,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    connection: "close",
  });
  outgoing.write(text);
  let heard = 0;
  const end = () => {
    clearTimeout(timer);
    outgoing.end();
  };
  const timer = setTimeout(end, limits.lingerMs);
  incoming.on("data", (piece: Buffer) => {
    heard += piece.length;
    if (heard > limits.lingerBytes) end();
  });
  for (const event of ["end", "close", "error"]) incoming.once(event, end);
  incoming.resume();
}

function announcesBody({ headers }: FastifyRequest): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
