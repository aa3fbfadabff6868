import { join } from "node:path";

/** Where the built pieces lie that passes are graded again with, as full paths. */
const top = join(import.meta.dirname, "..");

export const built = {
  course: join(top, "out", "course"),
  /** Beside this folder lie the graphs of skills. */
  courses: join(top, "curriculum", "courses"),
  worker: join(top, "sandbox", "worker.ts"),
  sqlWorker: join(top, "sandbox", "sql", "worker.ts"),
  library: join(top, "out", "sandbox", "library.js"),
} as const;
