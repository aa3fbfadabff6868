import type { Refusal, Result } from "../../bundle/std.ts";
import type { Random } from "./random.ts";

/** One reader under attack. A new one is a file in `targets/` and a line in `targets/all.ts`. */
export interface Target<Taken = unknown> {
  readonly name: string;
  /** How many of a full run's inputs it gets, against the shares of the others: by its worth, and what one input costs. */
  readonly share: number;
  open(): Promise<Opened<Taken>> | Opened<Taken>;
}

/** A target that is ready. All inputs are bytes, so that each that was found is a file. */
export interface Opened<Taken> {
  /** Good ones and nearly good ones, from which all others are made. */
  readonly seeds: readonly Buffer[];
  /** Another input made from one of the corpus; `other` is a second one, for splices. */
  mutate(input: Buffer, random: Random, other: Buffer): Buffer | Promise<Buffer>;
  /** What the product says to the input. Whatever it throws is a crash. */
  read(input: Buffer): Result<Taken, Refusal> | Promise<Result<Taken, Refusal>>;
  /** What is wrong with taking this input, or `null`. What it throws is a wrong acceptance too. */
  judge(taken: Taken, input: Buffer): string | null | Promise<string | null>;
  close?(): void | Promise<void>;
}

/** Lets targets of different kinds lie in one list. */
export function target<Taken>(one: Target<Taken>): Target {
  return {
    ...one,
    async open() {
      const opened = await one.open();
      return { ...opened, judge: (taken, input) => opened.judge(taken as Taken, input) };
    },
  };
}

export type FindingKind = "crash" | "hang" | "wrongAcceptance" | "badRefusal";

export interface Finding {
  readonly target: string;
  readonly kind: FindingKind;
  /** One line for a person. */
  readonly what: string;
  /** Where it was thrown, if it was. */
  readonly stack?: string;
  readonly input: Buffer;
}
