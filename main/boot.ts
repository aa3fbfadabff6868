import type { Refusal, Result } from "../bundle/std.ts";
import type { Policy } from "./config/policy.ts";
import type { UntrustedCall } from "./shells/shell.ts";

/** Where a terminal finds and keeps things. All are full paths. */
export interface BootPaths {
  /** The only folder that is written to. Made if missing. */
  readonly data: string;
  /** IT's policy file. Missing means all defaults. */
  readonly policy: string;
  /** The built course, without solutions. */
  readonly course: string;
  /** The sandbox's worker script. */
  readonly worker: string;
}

/** A terminal that is ready for a shell. */
export interface BootedTerminal {
  readonly call: UntrustedCall;
  readonly policy: Policy;
  close(): Promise<void>;
}

export declare function bootTerminal(
  paths: BootPaths,
  shell: "electron" | "chromium" | "serve",
): Promise<Result<BootedTerminal, Refusal>>;
