import { join } from "node:path";

/** Where the built pieces lie that commands use, as full paths. */
const top = join(import.meta.dirname, "..", "..");

export const built = {
  course: join(top, "out", "course"),
  worker: join(top, "sandbox", "worker.ts"),
  sqlWorker: join(top, "sandbox", "sql", "worker.ts"),
  library: join(top, "out", "sandbox", "library.js"),
  authored: join(top, "curriculum", "courses", "programming"),
  renderer: join(top, "out", "renderer"),
} as const;
