import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { type ClientRequest, type IncomingMessage, request as requestOver } from "node:http";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { connect as connectSecurely, TLSSocket } from "node:tls";

/** The facility's server on the local network. */
export interface Server {
  /** Such as `https://10.0.0.5:8443`. */
  readonly origin: string;
  /**
   * False over plain http: anybody on the network can answer. What is signed counts all the same; words that are not
   * signed are not to be shown to people as the server's.
   */
  readonly isProven: boolean;
  /** Asks once, over a connection of its own. Follows no redirect. Rejects with what went wrong on the way. */
  ask(ask: ServerAsk): Promise<IncomingMessage>;
}

interface ServerAsk {
  readonly method: "GET" | "HEAD" | "PUT";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: AsyncIterable<Buffer>;
  readonly signal: AbortSignal;
}

/** A server that says nothing for so long is given up; one that is only slow is not. */
const silenceMs = 60_000;

/**
 * `pinned`: a file with certificates as PEM, of the server itself or of the authority that signed it. The server's own one is
 * recognised byte by byte, and then neither its dates nor its names matter: these computers' clocks are often wrong, and
 * staff reach the server by a bare address. Without `pinned` the usual rules and the system's authorities apply. An
 * address with `http:` is spoken to as it is: nobody proves anything, and `pinned` is nothing.
 */
export function openServer(address: string, pinned: string | null, patienceMs = silenceMs): Server {
  const url = new URL(address);
  return {
    origin: url.origin,
    isProven: url.protocol === "https:",
    async ask({ method, path, headers, body, signal }) {
      const pins = pinned === null ? null : await readPins(pinned);
      const socket = await reach(url, pins, patienceMs, signal);
      const request = requestOver({
        method,
        path,
        headers: { host: url.host, connection: "close", ...headers },
        createConnection: () => socket,
        signal,
      });
      const answered = answerTo(request);
      if (body) pipeline(body, request).catch(() => {});
      else request.end();
      return answered;
    },
  };
}

/** Rejects, too, where the connection ends without an error and without an answer, as after a change of protocols. */
function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request.on("response", resolve);
  // Stays: a server may refuse before it has read everything, and then the answer counts, not that the rest went nowhere.
  request.on("error", reject);
  request.on("close", () => reject(Object.assign(new Error("no answer"), { code: "EPROTO" })));
  return promise;
}

async function reach(url: URL, pins: Pins | null, patienceMs: number, signal: AbortSignal): Promise<Socket> {
  signal.throwIfAborted();
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isPlain = url.protocol === "http:";
  const socket = isPlain
    ? connectPlain({ host, port: Number(url.port || 80) })
    : connectSecurely({
        host,
        port: Number(url.port || 443),
        ...(isIP(host) ? {} : { servername: host }),
        ...(pins === null ? {} : { ca: pins.pem }),
        // Judged below, before anything is sent.
        rejectUnauthorized: false,
      });
  socket.setTimeout(patienceMs, () =>
    socket.destroy(Object.assign(new Error("silence"), { code: "ETIMEDOUT" })),
  );
  await once(socket, isPlain ? "connect" : "secureConnect", { signal }).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
  if (!(socket instanceof TLSSocket)) return socket;
  const isPinned = pins?.fingerprints.has(socket.getPeerX509Certificate()?.fingerprint256 ?? "") ?? false;
  if (isPinned || socket.authorized) return socket;
  socket.destroy();
  throw new UnknownServerError(String(socket.authorizationError));
}

/** Something answers at the server's address that cannot prove to be the server. */
export class UnknownServerError extends Error {
  override readonly name = "UnknownServerError";
}

/** The policy names a file with the server's certificate, and there is none in it. `message` is for people. */
export class CertificateFileError extends Error {
  override readonly name = "CertificateFileError";
}

interface Pins {
  readonly pem: string;
  readonly fingerprints: ReadonlySet<string>;
}

/** Read anew for each ask, so that IT can put the file right while the terminal runs. */
async function readPins(file: string): Promise<Pins> {
  try {
    const pem = await readFile(file, "utf8");
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (blocks.length === 0) throw new Error("it holds no certificate");
    return { pem, fingerprints: new Set(blocks.map((block) => new X509Certificate(block).fingerprint256)) };
  } catch (error) {
    throw new CertificateFileError(
      `The server's certificate in ${file} cannot be read (${(error as Error).message}), so nothing was sent. The work is safe on this terminal. Tell IT: the policy names this file.`,
    );
  }
}
