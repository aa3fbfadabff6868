import { promises as fs } from "node:fs";
import { extname, join, sep } from "node:path";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";

/** A file that a shell may hand to the page. */
export interface Asset {
  /** Full path, links resolved, inside the root. */
  readonly file: string;
  /** What goes into Content-Type. */
  readonly type: string;
}

export type AssetRefusal = "malformedPath" | "unknownType" | "missing" | "outsideRoot";

/** Everything a built renderer consists of. A type that is not here does not leave the disk. */
const typeByExtension: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
};

/**
 * One name in a path, as the build writes names. An allow list: what it leaves out (percent signs that are
 * left after decoding, backslashes, NUL, colons of drives and streams, dot segments, hidden files, the
 * trailing dots that Windows drops) needs no rule of its own.
 */
const name = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/;

/**
 * Finds the file that the page asked for. `urlPath` is a URL's path as it was sent: still percent-encoded, from
 * the first slash, without query. It is decoded once; `/` means `/index.html`. Refuses whatever is not a plain
 * file of a known type below `root`, also when a symbolic link leads out.
 */
export async function resolveAsset(
  root: string,
  urlPath: string,
): Promise<Result<Asset, Refusal<AssetRefusal>>> {
  const names = parsePath(urlPath);
  if (names === null) {
    return refuse(
      "malformedPath",
      "This address is not one of the program's own; nothing was read. Go back to the first screen.",
    );
  }
  const wanted = join(root, ...names);
  const type = typeByExtension[extname(wanted)];
  if (type === undefined) {
    return refuse(
      "unknownType",
      "The program shows no files of this kind; nothing was read. Go back to the first screen.",
    );
  }
  const missing = refuse(
    "missing",
    "A file of the program is missing, so this screen cannot open; your work is not touched. Ask staff to install Foothold again.",
  );
  try {
    const [realRoot, file] = await Promise.all([fs.realpath(root), fs.realpath(wanted)]);
    if (!file.startsWith(realRoot + sep)) {
      return refuse(
        "outsideRoot",
        "A file of the program leads to somewhere else on this computer, so it was not read; your work is not touched. Ask staff to install Foothold again.",
      );
    }
    return (await fs.stat(file)).isFile() ? ok({ file, type }) : missing;
  } catch (error) {
    if (isAbsence(error)) return missing;
    throw error;
  }
}

function parsePath(urlPath: string): string[] | null {
  if (!urlPath.startsWith("/")) return null;
  if (urlPath === "/") return ["index.html"];
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const names = decoded.slice(1).split("/");
  return names.every((part) => name.test(part)) ? names : null;
}

/** Codes with which a system says that there is no such file, too long names and loops of links included. */
function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP";
}
