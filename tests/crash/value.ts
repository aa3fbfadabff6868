import type { Result } from "../../bundle/std.ts";

/** The value of what must not be refused. */
export function value<T>(of: Result<T>): T {
  if (!of.ok) throw new Error(of.refusal.sentence);
  return of.value;
}
