import { readFile } from "node:fs/promises";
import type { Server as HttpServer } from "node:http";
import { join } from "node:path";
import { createSecureContext } from "node:tls";
import rateLimit from "@fastify/rate-limit";
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { type Facility, readKeys } from "./facility.ts";
import type { ReturnTiming } from "./return-timing.ts";
import { answer } from "./serve-answer.ts";
import { guardConnections } from "./serve-connections.ts";
import { IntakeDesk } from "./serve-desk.ts";
import { Inbox } from "./serve-inbox.ts";
import { knownFiles } from "./serve-intake.ts";
import type { ServeLimits } from "./serve-limits.ts";
import { refusing } from "./serve-refusal.ts";
import { type ReturnNews, startReturnMaker } from "./serve-return-maker.ts";
import { ReturnFolder } from "./serve-returns.ts";
import { addRoutes } from "./serve-routes.ts";
import { mostKnown, type UploadNews, Uploads } from "./serve-uploads.ts";

export interface ServeAsk {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** PEM; `null`: plain HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly limits: ServeLimits;
  /** When returns are made; `null`: only when staff ask for one. */
  readonly returns: ReturnTiming | null;
  readonly tell: (news: ServeNews) => void;
}

export type ServeNews =
  | UploadNews
  | ReturnNews
  | { readonly kind: "tooMany"; readonly from: string }
  /** A bug: where it happened. */
  | { readonly kind: "fault"; readonly trace: string };

export interface Serving {
  readonly port: number;
  /** Takes nothing new, finishes what is in hand, and ends. */
  end(): Promise<void>;
}

export type ServeRefusal = Refusal<"keysUnreadable" | "cannotListen" | "badCertificate"> | DiskRefusal;

const now = () => Date.now() as WallMs;
const sweepMs = 3_600_000;

/** Opens the facility to its network. */
export function serve(facility: Facility, ask: ServeAsk): Promise<Result<Serving, ServeRefusal>> {
  return onDisk(facility.folder, async (): Promise<Result<Serving, ServeRefusal>> => {
    const { limits, tell } = ask;
    const keys = await readKeys(facility.folder);
    if (!keys.ok) return keys;
    const app = makeApp(ask);
    if (app === null) {
      return refuse(
        "badCertificate",
        "The certificate and its key do not fit each other or are not PEM, so the server was not started; name the files that belong together with --cert and --key.",
      );
    }
    const inbox = await Inbox.open(join(facility.folder, "incoming"), limits);
    const desk = await IntakeDesk.open(facility.folder);
    const uploads = new Uploads({
      inbox,
      desk,
      gate: {
        facility: facility.id,
        enrolments: keys.value.enrolments,
        isEnrolled: async (terminal) =>
          (await facility.db.selectFrom("terminal").select("id").where("id", "=", terminal).execute())
            .length > 0,
      },
      limits,
      known: new Map(await knownFiles(facility, mostKnown)),
      now,
      tell,
    });
    const onFault = (error: unknown) =>
      tell({ kind: "fault", trace: error instanceof Error ? `${error.stack}` : String(error) });
    await limitAsks(app, limits, (from) => tell({ kind: "tooMany", from }));
    const returns = new ReturnFolder(join(facility.folder, "returns"), facility.id);
    addRoutes(app, { facility, uploads, returns, limits, onFault });
    guardConnections(app.server, limits);
    const listening = await listen(app, ask);
    if (!listening.ok) {
      await desk.end();
      return listening;
    }
    const sweep = () => uploads.sweep().catch(onFault);
    void sweep();
    const sweeping = setInterval(sweep, sweepMs);
    const maker = ask.returns && startReturnMaker(facility.folder, ask.returns, tell, onFault);
    return ok({
      port: listening.value,
      async end() {
        clearInterval(sweeping);
        const closed = app.close();
        await uploads.end();
        const cut = setTimeout(() => app.server.closeAllConnections(), limits.lingerMs);
        await closed;
        clearTimeout(cut);
        await desk.end();
        await maker?.end();
      },
    });
  });
}

/** `null`: certificate and key are not fit for use. */
function makeApp({ tls, limits }: ServeAsk): FastifyInstance | null {
  const heads = { maxHeaderSize: 8_192, headersTimeout: limits.headMs, connectionsCheckingInterval: 1_000 };
  const options = {
    // How long a body may be is judged where it is read.
    bodyLimit: Number.MAX_SAFE_INTEGER,
    return503OnClosing: false,
    forceCloseConnections: "idle",
    // A large file takes its time on a slow network: each sender is watched by itself instead.
    requestTimeout: 0,
    connectionTimeout: limits.idleMs,
    keepAliveTimeout: 5_000,
    routerOptions: { maxParamLength: 1_024 },
  } as const;
  // A path that cannot be read as one.
  const frameworkErrors = (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
    answer(request, reply, refusing("wrongAddress"), limits);
  if (tls === null) return fastify({ ...options, frameworkErrors, http: heads });
  try {
    createSecureContext(tls);
  } catch {
    return null;
  }
  return fastify({ ...options, frameworkErrors, https: { ...heads, ...tls } }) as unknown as FastifyInstance;
}

async function limitAsks(
  app: FastifyInstance,
  limits: ServeLimits,
  onTooMany: (from: string) => void,
): Promise<void> {
  await app.register(rateLimit, { global: false });
  const check = app.createRateLimit({ max: limits.asksPerMinute, timeWindow: 60_000 });
  // One line for each address and minute is enough.
  const told = new Set<string>();
  const mostTold = 100;
  app.addHook("onRequest", async (request, reply) => {
    const limit = await check(request);
    if (limit.isAllowed || !limit.isExceeded) return;
    if (!told.has(request.ip) && told.size < mostTold) {
      told.add(request.ip);
      setTimeout(() => told.delete(request.ip), limit.ttl).unref();
      onTooMany(request.ip);
    }
    answer(request, reply, refusing("tooMany", { "retry-after": String(limit.ttlInSeconds) }), limits);
    return reply;
  });
}

async function listen(
  app: FastifyInstance,
  { host, port }: ServeAsk,
): Promise<Result<number, Refusal<"cannotListen">>> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    await app.close();
    return refuse(
      "cannotListen",
      `The server could not open port ${port} at ${host} (${code}), so terminals cannot reach it; end the program that uses this port, or choose another with --port, or another address of this machine with --host.`,
    );
  }
  const address = (app.server as HttpServer).address();
  if (address === null || typeof address === "string") throw new Error(`listening at ${address}`);
  return ok(address.port);
}

/** Reads what `--cert` and `--key` name. */
export async function readTls(
  cert: string | undefined,
  key: string | undefined,
): Promise<Result<ServeAsk["tls"], Refusal<"badCertificate"> | DiskRefusal>> {
  if (cert === undefined && key === undefined) return ok(null);
  if (cert === undefined || key === undefined) {
    return refuse(
      "badCertificate",
      "A certificate needs its key and a key its certificate, so the server was not started; name both with --cert and --key.",
    );
  }
  const certText = await onDisk(cert, async () => ok(await readFile(cert, "utf8")));
  if (!certText.ok) return certText;
  const keyText = await onDisk(key, async () => ok(await readFile(key, "utf8")));
  if (!keyText.ok) return keyText;
  return ok({ cert: certText.value, key: keyText.value });
}
