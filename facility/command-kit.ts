import type { Command } from "commander";
import type { Refusal, Result, WallMs } from "../bundle/std.ts";
import type { Facility } from "./facility.ts";

/** What every command has. */
export interface Common {
  readonly dir?: string;
  readonly json?: true;
}

/** What the program lends to commands that stand in files of their own. */
export interface CommandKit {
  /** A command that works on a facility that is there. */
  onFacility(parent: Command, name: string, description: string): Command;
  /** Does something with the facility that the options name, closes it, and prints what came of it. */
  withFacility<T>(
    options: Common,
    body: (facility: Facility) => Promise<Result<T, Refusal>>,
    print: (value: T) => void,
  ): Promise<void>;
  say(...lines: readonly string[]): void;
  sayJson(value: unknown): void;
  /** On standard error, with exit code 1 when all is done. */
  sayRefused(...sentences: readonly string[]): void;
  now(): WallMs;
}
