import type { Session } from "./session.ts";

/** Turns the engine's own end into a stop: a WebAssembly trap, or V8's own stack run out below it. */
export function guarded<Ended>(
  session: Session,
  run: () => Ended,
): {
  readonly outcome: Ended | { readonly kind: "stopped"; readonly report: null };
  readonly spent: boolean;
} {
  try {
    return { outcome: run(), spent: false };
  } catch (error) {
    const overflow = error instanceof RangeError;
    if (!overflow && !isTrap(error)) throw error;
    session.stop(overflow ? "stack" : "memory");
    return { outcome: { kind: "stopped", report: null }, spent: true };
  } finally {
    session.close();
  }
}

function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === "RuntimeError" || /abort/i.test(error.message));
}
