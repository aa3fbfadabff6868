import { judgeOnNode } from "./judge-on-node.ts";
import type { Case } from "./told.ts";

/** The process in which the reference runs: `--experimental-vm-modules` holds for a whole process. */
process.on("message", async (given: Case) => {
  process.send?.(await judgeOnNode(given));
});
// A promise that nobody waits for is no fault of the reference.
process.on("unhandledRejection", () => {});
