import type { Server, Socket } from "node:net";
import type { ServeLimits } from "./serve-limits.ts";

/** Closes what one address opens beyond its share, so that one machine cannot keep all others out. */
export function guardConnections(
  server: Server,
  limits: Pick<ServeLimits, "connections" | "connectionsPerAddress">,
): void {
  server.maxConnections = limits.connections;
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
    if (count > limits.connectionsPerAddress) socket.destroy();
  });
}
