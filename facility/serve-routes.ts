import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type FacilityId, terminalId } from "../bundle/ids.ts";
import { answer } from "./serve-answer.ts";
import { fileHash } from "./serve-inbox.ts";
import type { ServeLimits } from "./serve-limits.ts";
import { readBringing } from "./serve-range.ts";
import { type Answer, refusing } from "./serve-refusal.ts";
import type { ReturnFolder } from "./serve-returns.ts";
import type { Uploads } from "./serve-uploads.ts";

export const bundleType = "application/vnd.foothold.bundle";

export interface RouteParts {
  readonly facility: { readonly id: FacilityId; readonly name: string };
  readonly uploads: Uploads;
  readonly returns: ReturnFolder;
  readonly limits: ServeLimits;
  /** Somebody asked for something that failed by a bug. */
  readonly onFault: (error: unknown) => void;
}

const bundlePath = z.object({ hash: z.string().regex(fileHash) });
/** `"12"`, as RFC 9110 §8.8.3 writes a tag; weak ones compare the same here (§13.1.2). */
const entityTag = /^(?:W\/)?"([0-9]{1,15})"$/;

/** What the server can be asked. All else is `wrongAddress`. */
export function addRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { facility, uploads, returns, limits, onFault } = parts;
  const say = (request: FastifyRequest, reply: FastifyReply, what: Answer) =>
    answer(request, reply, what, limits);

  // Bodies are read by whoever wants one, as they arrive.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));

  app.get("/v1/health", { exposeHeadRoute: false }, (request, reply) =>
    say(request, reply, { status: 200, body: { ok: true, facility: facility.id, name: facility.name } }),
  );

  app.head("/v1/bundles/:hash", (request, reply) => {
    const path = bundlePath.safeParse(request.params);
    const offset = path.success ? uploads.offset(path.data.hash) : null;
    if (offset === null) reply.code(404).send();
    else reply.code(200).header("upload-offset", String(offset)).send();
  });

  app.put("/v1/bundles/:hash", async (request, reply) => {
    const path = bundlePath.safeParse(request.params);
    if (!path.success) return say(request, reply, refusing("wrongAddress"));
    if (request.headers["content-type"] !== bundleType) return say(request, reply, refusing("wrongType"));
    const bringing = readBringing(request.headers, limits.fileBytes);
    if (!bringing.ok) return say(request, reply, refusing(bringing.refusal));
    let what: Answer | null;
    try {
      what = await uploads.put(path.data.hash, bringing.value, request.raw, request.ip);
    } catch (error) {
      onFault(error);
      what = refusing("fault");
    }
    if (what !== null) return say(request, reply, what);
    reply.hijack();
    request.raw.destroy();
  });

  app.get("/v1/return", { exposeHeadRoute: false }, async (request, reply) => {
    // Whatever it is encrypted to, the same file goes to all. The name only keeps strangers' programs from asking by chance.
    if (!terminalId.safeParse(request.headers["foothold-terminal"]).success) {
      return say(request, reply, refusing("wrongAsk"));
    }
    const newest = await returns.newest();
    if (newest === null) return say(request, reply, refusing("noReturn"));
    const { number, file, size } = newest;
    const has = Number(entityTag.exec(request.headers["if-none-match"] ?? "")?.[1] ?? 0);
    reply.header("etag", `"${number}"`);
    if (has >= number) {
      await file.close();
      return reply.code(304).send();
    }
    return reply
      .code(200)
      .type(bundleType)
      .header("content-length", size)
      .send(file.createReadStream({ start: 0, end: size - 1 }));
  });

  app.setNotFoundHandler((request, reply) => say(request, reply, refusing("wrongAddress")));
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    // What the library itself refuses is the asker's fault: a broken path, a body that no route wants.
    const status = error.statusCode ?? 500;
    if (status >= 500) onFault(error);
    say(request, reply, refusing(status >= 500 ? "fault" : "wrongAsk"));
  });
}
