import { judgeOnNode } from "./judge-on-node.ts";
import type { Ask } from "./reference.ts";

/** The process in which the reference runs: `--experimental-vm-modules` holds for a whole process. */
process.on("message", async ({ given, pieceMs }: Ask) => {
  const told = await judgeOnNode(given, pieceMs).catch((error: unknown) => {
    console.error(given.name, error);
    throw error;
  });
  process.send?.(told);
});
// A promise that nobody waits for is no fault of the reference.
process.on("unhandledRejection", () => {});
