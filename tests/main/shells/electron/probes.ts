import type { Shellware } from "./started.ts";

/** One thing that the shell must do or deny. Throws when it does not. Runs without a test runner, also on mutants. */
export interface Probe {
  readonly name: string;
  readonly run: (shell: Shellware) => Promise<void>;
}
