import { createHash } from "node:crypto";
import engine from "@jitl/quickjs-wasmfile-release-sync/package.json" with { type: "json" };

/** Raised by hand when the same program could get another verdict for reasons that nothing else here shows. */
const sandboxVersion = 1;

/** What graded: the sandbox, the engine's package, and a hash of the built check library. */
export function runnerVersion(libraryText: string): string {
  const hash = createHash("sha256").update(libraryText).digest("hex").slice(0, 12);
  return `foothold-sandbox ${sandboxVersion}; quickjs-wasmfile ${engine.version}; library ${hash}`;
}
