import { connect } from "node:net";

/** So long a connection is left open on which nothing has come back: the rest of an ask may be missing for ever. */
const silenceMs = 40;
/** And so long after something has: more may follow. */
const pauseMs = 2;

/**
 * Says these bytes to a server over a connection of its own, and gives all that comes back until the server has closed
 * it, or has nothing more to say and we have. How long a machine takes decides only which of both it is.
 */
export function say(port: number, bytes: Uint8Array): Promise<Buffer> {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const socket = connect({ host: "127.0.0.1", port });
  const pieces: Buffer[] = [];
  let timer = setTimeout(() => socket.end(), silenceMs);
  socket.on("data", (piece: Buffer) => {
    pieces.push(piece);
    clearTimeout(timer);
    timer = setTimeout(() => socket.end(), pauseMs);
  });
  socket.on("close", () => {
    clearTimeout(timer);
    resolve(Buffer.concat(pieces));
  });
  // A reset is a way to close, and `close` follows.
  socket.on("error", () => {});
  socket.write(bytes);
  return promise;
}

/** The status of each answer in what a server said. */
export const statusesIn = (said: Buffer): readonly number[] =>
  [...said.toString("latin1").matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

export const requestWords = [
  ..."GET PUT HEAD POST DELETE OPTIONS CONNECT TRACE PATCH PRI".split(" "),
  ...[
    "HTTP/1.1",
    "HTTP/1.0",
    "HTTP/2.0",
    "\r\n",
    "\r\n\r\n",
    "\n",
    "\r",
    ": ",
    "\t",
    "\0",
    " ",
    "?",
    "#",
    "%",
  ],
  ...[
    "%00",
    "%2e%2e",
    "%c0%ae",
    "//",
    "//[",
    "/..",
    "/../",
    "*",
    "http://x/",
    "é",
    "\u{1f9ee}",
    "a".repeat(9_000),
  ],
  ...[
    "Host: x",
    "Host: [",
    "Connection: keep-alive",
    "Connection: upgrade",
    "Upgrade: websocket",
    "Expect: 100-continue",
  ],
  ...[
    "Content-Length: 0",
    "Content-Length: -1",
    "Content-Length: 1e3",
    "Content-Length: 99999999999999999999",
  ],
  ...[
    "Content-Length: 5",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: chunked, chunked",
    "0\r\n\r\n",
    "5\r\nhello\r\n",
  ],
  ...["FFFFFFFFFFFFFFFF\r\n", "Trailer: x", "Content-Encoding: br", "Content-Type: application/json"],
];
