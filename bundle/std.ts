/**
 * The few shapes that every room shares. Nothing here touches a disk or a clock.
 */

/**
 * An answer that may be refused. A refusal is an expected event with a sentence for a person;
 * a bug is not a refusal, it throws.
 */
export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

/** Why something was not done. `sentence` says what happened, what it means and what to do next. */
export interface Refusal<Kind extends string = string> {
  readonly kind: Kind;
  readonly sentence: string;
}

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function refuse<Kind extends string>(kind: Kind, sentence: string): Result<never, Refusal<Kind>> {
  return { ok: false, refusal: { kind, sentence } };
}

/**
 * Text of unknown origin, such as a file's or a terminal's name, for a line on a screen: without anything that could move a
 * cursor, hide what stands beside it, or turn it round.
 */
export function plain(text: string): string {
  return text.replace(/\p{C}/gu, "\ufffd");
}

declare const brand: unique symbol;

/** A string or number that cannot be mixed up with another of the same base type. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Milliseconds since 1970-01-01T00:00Z as this machine's clock claims them. A claim, never an order. */
export type WallMs = Brand<number, "WallMs">;

/** Milliseconds of a clock that never goes back, counted from an arbitrary start within one boot. */
export type MonoMs = Brand<number, "MonoMs">;

/**
 * Ends an exhaustive switch: a new member of the union breaks the build at every place that must
 * speak of it.
 */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

/** JSON as RFC 8259 has it, without `undefined`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
