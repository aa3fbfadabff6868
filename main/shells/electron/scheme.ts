import { promises as fs } from "node:fs";
import { resolveAsset } from "../assets.ts";
import { securityHeaders } from "../csp.ts";
import { isOwnUrl, scheme } from "./origin.ts";
import type { Electron } from "./surface.ts";

/** Must be called before Electron is ready. Without `standard` the page would have no origin and no `'self'`. */
export function registerScheme(protocol: Electron["protocol"]): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
        bypassCSP: false,
        corsEnabled: false,
        allowServiceWorkers: false,
        allowExtensions: false,
        stream: false,
      },
    },
  ]);
}

/** Answers one request of the page with a file below `root`, or with a sentence. */
export async function answer(root: string, request: Pick<Request, "method" | "url">): Promise<Response> {
  if (request.method !== "GET") return refusal(405, "Files of the program can only be read.");
  if (!isOwnUrl(request.url)) return refusal(403, "This address is not one of the program's own.");
  const asset = await resolveAsset(root, new URL(request.url).pathname);
  if (!asset.ok) return refusal(404, asset.refusal.sentence);
  const bytes = await fs.readFile(asset.value.file);
  return new Response(new Uint8Array(bytes), {
    headers: { ...securityHeaders, "Content-Type": asset.value.type },
  });
}

function refusal(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: { ...securityHeaders, "Content-Type": "text/plain; charset=utf-8" },
  });
}
