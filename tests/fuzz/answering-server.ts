import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createServer, type TLSSocket } from "node:tls";

const tls = (name: string) => join(import.meta.dirname, "../fixtures/tls", name);
export const certificate = tls("server.pem");

/** A server that terminals know, and that answers each ask with whatever bytes `answerTo` its method gives. */
export async function startAnsweringServer(answerTo: (method: string) => Uint8Array) {
  const server = createServer({ key: readFileSync(tls("server.key")), cert: readFileSync(certificate) });
  const open = new Set<TLSSocket>();
  server.on("secureConnection", (socket: TLSSocket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    // Whoever breaks off has heard enough.
    socket.on("error", () => {});
    let heard = Buffer.alloc(0);
    socket.on("data", (piece: Buffer) => {
      heard = Buffer.concat([heard, piece]);
      const headEnd = heard.indexOf("\r\n\r\n");
      if (headEnd < 0) return;
      const head = heard.subarray(0, headEnd).toString("latin1");
      // To close on a sender would make the system throw the answer away.
      const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
      if (heard.length >= headEnd + 4 + length) socket.end(answerTo(head.split(" ", 1)[0] ?? ""));
    });
  });
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
