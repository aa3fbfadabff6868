import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the tests keep facilities' records: a server's URL and password, or in files. */
    readonly postgres: { readonly url: string; readonly password: string } | null;
  }
}

/** One server for all test files; each test takes a database of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, password, stop } = await startPostgres();
  project.provide("postgres", { url, password });
  return stop;
}
