import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import type { AddressInfo } from "node:net";
import Fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import { never } from "../../../bundle/std.ts";
import { maxSourceLength } from "../../../curriculum/schema.ts";
import { resolveAsset } from "../assets.ts";
import { securityHeaders } from "../csp.ts";
import type { UntrustedCall } from "../shell.ts";
import { admit, cookieName, entrancePath, isEqual } from "./admit.ts";

/** A terminal on a loopback address. */
export interface LoopbackServer {
  /** A fresh address that lets one browser in, once. */
  entrance(): string;
  close(): Promise<void>;
}

/** JSON writes a character in six bytes at the most, and the longest ask is a student's program. */
const bodyLimit = 6 * maxSourceLength + 4096;

/** The build names these files by their content, so the browser may keep them, and what it has compiled of them. */
const hashedAssets = "/assets/";
const keepForever = "private, max-age=31536000, immutable";

/** Serves the renderer in `root` and the contract's calls, to the one page that came in by the entrance. */
export async function serveOnLoopback(root: string, call: UntrustedCall): Promise<LoopbackServer> {
  const session = randomBytes(32).toString("base64url");
  let token: string | null = null;
  let port = 0;

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const path = request.url.split(/[?#]/, 1)[0] ?? "/";
    const { headers, method } = request;
    const admission = admit(
      {
        method,
        path,
        host: headers.host,
        origin: headers.origin,
        fetchSite: headers["sec-fetch-site"] as string | undefined,
        cookie: headers.cookie,
      },
      { port, session },
    );
    switch (admission.kind) {
      case "refused":
        return reply.code(admission.status).send(admission.why);
      case "enter": {
        // Not read as a whole address: `//` is none, and anybody may ask for it.
        const given = new URLSearchParams(request.url.slice(path.length)).get("token") ?? "";
        if (token === null || !isEqual(given, token)) {
          return reply
            .code(403)
            .send("This address was used already. Start the terminal again for a new one.");
        }
        token = null;
        return reply
          .header("set-cookie", `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`)
          .redirect("/", 303);
      }
      case "asset": {
        const asset = await resolveAsset(root, path);
        if (!asset.ok) return reply.code(404).send(asset.refusal.sentence);
        if (path.startsWith(hashedAssets)) reply.header("cache-control", keepForever);
        return reply.type(asset.value.type).send(createReadStream(asset.value.file));
      }
      case "call":
        return reply.send(await call(admission.name, request.body ?? {}));
      default:
        return never(admission);
    }
  }

  const server = Fastify({ bodyLimit, forceCloseConnections: true });
  server.addHook("onRequest", async (_request, reply) => {
    reply.headers({ ...securityHeaders, "cache-control": "no-store" });
  });
  server.all("/*", answer);
  await server.listen({ host: "127.0.0.1", port: 0 });
  port = (server.server.address() as AddressInfo).port;
  return {
    entrance() {
      token = randomBytes(32).toString("base64url");
      return `http://127.0.0.1:${port}${entrancePath}?token=${token}`;
    },
    close: () => server.close(),
  };
}
