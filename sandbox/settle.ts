import type { QuickJSHandle } from "quickjs-emscripten";
import type { Vm } from "./engine.ts";
import type { Session } from "./session.ts";

/** Jobs between two looks at the clock: the engine's own interrupt ends one job, not the queue. */
const jobsAtOnce = 50;

export type Evaluated =
  | { readonly kind: "done"; readonly value: QuickJSHandle }
  | { readonly kind: "threw"; readonly error: QuickJSHandle }
  | { readonly kind: "waits" };

/** Evaluates a module to its end, also over a top-level `await`. */
export function evaluate(
  vm: Vm,
  session: Session,
  context: Vm["program"],
  source: string,
  name: string,
): Evaluated {
  const result = context.evalCode(source, name, { type: "module" });
  if (result.error) return { kind: "threw", error: result.error };
  return settle(vm, session, context, result.value);
}

/** Lets everything happen until a promise has settled, or until nothing is left to do. */
export function settle(vm: Vm, session: Session, context: Vm["program"], promise: QuickJSHandle): Evaluated {
  for (;;) {
    const state = context.getPromiseState(promise);
    if (state.type === "fulfilled") return { kind: "done", value: state.value };
    if (state.type === "rejected") return { kind: "threw", error: state.error };
    if (!pump(vm, session)) return { kind: "waits" };
  }
}

/** Lets everything happen that can happen now, or else the next timer. False if there was nothing to do. */
export function pump(vm: Vm, session: Session): boolean {
  let worked = false;
  while (vm.runtime.hasPendingJob() && !session.mustStop()) {
    const done = vm.runtime.executePendingJobs(jobsAtOnce);
    if (done.error) done.error.dispose();
    worked = true;
  }
  if (worked || session.mustStop()) return worked && session.stopped === null;
  return vm.steer("fireTimer").value === true;
}
