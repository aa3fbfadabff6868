import { type Brand, brandOf, typedArrayName } from "./brands.ts";
import { AssertionFailure, MissingExport } from "./failure.ts";
import { followIteration, iterationOf } from "./iteration.ts";
import type { Callable, Dispatch } from "./kit.ts";
import type { Membrane } from "./membrane.ts";
import type { TwinPair } from "./pairs.ts";
import { shownOf } from "./shown.ts";
import { type Copying, copyState, fillFresh, isUnchanged, stateOf } from "./twin-state.ts";

/**
 * Twins: for an object of the checks a real object of the program's realm, of the same kind and with the same
 * state, so that to the program it is an ordinary array, object, Map, Date, function or promise of its own.
 */
export interface Twins {
  make(original: object): object;
  /** What a function of the program's realm calls to run `own`. */
  dispatch(own: Callable): Dispatch;
  /**
   * Makes every living twin and its original alike again, by the one that was changed since the last time.
   * `hasRun`: whose code has run since then; only what that side can have changed is looked at.
   */
  sync(hasRun?: Side): void;
  /** How many twins are held. */
  readonly heldCount: number;
  /** Lets go of the twins that are held beyond the first `count`: the program has kept those it wants. */
  release(count: number): readonly object[];
  /** As `make`, or the twin that is there, for what a callback gives the program: held only for a short while. */
  answer(value: unknown): unknown;
}

type Side = "program" | "both";
const none: readonly object[] = [];

/** The realm's own constructors, before the checks can replace a global. */
const ownGlobal: Record<string, PropertyDescriptor | undefined> =
  Object.getOwnPropertyDescriptors(globalThis);

export function createTwins(membrane: Membrane): Twins {
  const { kit, pairs } = membrane;
  const forward: Copying = { translate: membrane.toProgram, back: false };
  const back: Copying = { translate: membrane.toChecks, back: true };

  function dispatch(fn: Callable): Dispatch {
    return (self, args, newTarget) =>
      membrane.leave(() => {
        const own: unknown[] = [];
        for (let i = 0; i < args.length; i++) own[i] = membrane.toChecks(args[i]);
        if (newTarget === undefined) return Reflect.apply(fn, membrane.toChecks(self), own);
        const kind = membrane.toChecks(newTarget) as Callable;
        const made: object = Reflect.construct(fn, own, kind);
        // A class of the program that extends one of the checks: its private fields are on this very twin.
        if (pairs.rawOf.has(kind)) lasting.set(made, membrane.toProgram(made) as object);
        return made;
      });
  }

  /** An object of the library, whose state no property holds. It is made like the original once, and not kept so. */
  function revived(original: object): object | undefined {
    if (Reflect.getPrototypeOf(original) === Object.prototype) return undefined;
    const made = shownOf(original)?.made;
    if (made !== undefined) {
      const detail =
        original instanceof CustomEvent ? { detail: membrane.toProgram(original.detail) } : undefined;
      return kit.revive(made.of, made.text(), detail);
    }
    if (!(original instanceof AbortSignal)) return undefined;
    const { signal, abort } = kit.newSignal();
    const pass = (): void => {
      membrane.enter(() => abort(membrane.toProgram(original.reason)));
    };
    if (original.aborted) abort(membrane.toProgram(original.reason));
    else original.addEventListener("abort", pass);
    return signal;
  }

  /** An object with the right slots. What ties it to a realm is only its prototype, which is set after. */
  function shell(original: object, brand: Brand): object {
    switch (brand) {
      case "function":
        return kit.bridge(dispatch(original as Callable), Object.hasOwn(original, "prototype"));
      case "array":
        return [];
      case "map":
        return new Map();
      case "set":
        return new Set();
      case "date":
        return new Date(0);
      case "regexp":
        return new RegExp((original as RegExp).source, (original as RegExp).flags);
      case "error": {
        const error = new Error();
        Reflect.deleteProperty(error, "stack");
        return error;
      }
      case "typedArray":
        return new (typedArrayClass(original))((original as Uint8Array).length);
      case "arrayBuffer":
        return new ArrayBuffer((original as ArrayBuffer).byteLength);
      case "boxed":
        return Object(original.valueOf());
      case "promise":
        return follow(original as Promise<unknown>);
      default:
        return {};
    }
  }

  function follow(original: Promise<unknown>): object {
    const { promise, resolve, reject } = kit.newPromise();
    original.then(
      (value) => resolve(membrane.toProgram(value)),
      (reason) => reject(membrane.toProgram(reason)),
    );
    return promise;
  }

  /** The commonest first: thousands of objects may cross at once. */
  function brandOfOwn(original: object): Brand {
    if (typeof original === "object") {
      const prototype = Reflect.getPrototypeOf(original);
      if (prototype === Object.prototype) return "object";
      if (prototype === Array.prototype && Array.isArray(original)) return "array";
    }
    return brandOf(original, membrane.lens);
  }

  // A twin that the program does not keep must still live until its last state has come back: what it was called with
  // to the end of that call, what a callback gave it over two crossings. Held for longer, thousands of answers would
  // be compared at each crossing.
  const held: object[] = [];
  const lasting = new WeakMap<object, object>();
  let answers: readonly [newer: object[], older: readonly object[]] = [[], []];
  let answering = false;

  function make(original: object): object {
    // A failed expectation carries the expected value; the program gets to know only that there was one.
    const brand = brandOfOwn(original);
    if (brand === "error") {
      if (original instanceof AssertionFailure) return make(new Error("A check did not pass."));
      if (original instanceof MissingExport) return make(new Error(original.message));
    }
    const iteration = iterationOf(original);
    if (iteration !== null) return makeIteration(original, iteration);
    const twin = (brand === "object" ? revived(original) : undefined) ?? shell(original, brand);
    // Before anyone can find it: until now it has this realm's prototype.
    const prototype = membrane.toProgram(Reflect.getPrototypeOf(original)) as object | null;
    const known = pairs.twinOf.get(original)?.deref();
    if (known !== undefined) return known;
    Reflect.setPrototypeOf(twin, prototype);
    const reference = new WeakRef(twin);
    pairs.twinOf.set(original, reference);
    pairs.originalOf.set(twin, original);
    (answering ? answers[0] : held).push(twin);
    let states: TwinPair["states"] | null;
    try {
      states = fillFresh(original, twin, brand, membrane.toProgram);
      if (states === null) copyState(original, twin, brand, forward);
    } catch (error) {
      // The stack or the memory ended on the way: half a twin is none.
      pairs.twinOf.delete(original);
      throw error;
    }
    if (!Object.isExtensible(original)) close(original, twin);
    if (brand !== "promise") {
      states ??= { original: stateOf(original, brand), twin: stateOf(twin, brand) };
      pairs.twins.push({ twin: reference, original, brand, states });
    }
    return twin;
  }

  /** Its state is where it is at, and that only the original knows: the twin asks it for each step. */
  function makeIteration(original: object, iteration: "generator" | "asyncGenerator" | "iterator"): object {
    const twin = followIteration(kit, original, dispatch, iteration === "asyncGenerator");
    pairs.twinOf.set(original, new WeakRef(twin));
    pairs.originalOf.set(twin, original);
    (answering ? answers[0] : held).push(twin);
    return twin;
  }

  /**
   * Who changed is told by the states of the last time. Calls alone would not tell: jobs of both realms take turns
   * without a call between them. If both changed the same object, the checks' change stands.
   */
  function syncPair(pair: TwinPair, twin: object, hasRun: Side): void {
    const { original, brand, states } = pair;
    if (hasRun === "both" && !isUnchanged(original, brand, states.original)) {
      copyState(original, twin, brand, forward);
    } else {
      if (isUnchanged(twin, brand, states.twin)) return;
      copyState(twin, original, brand, back);
    }
    pair.states = { original: stateOf(original, brand), twin: stateOf(twin, brand) };
  }

  function sync(hasRun: Side = "both"): void {
    const { twins } = pairs;
    const before = twins.length;
    if (before === 0 && answers[0].length === 0 && answers[1].length === 0) return;
    let kept = 0;
    for (let i = 0; i < before; i++) {
      const pair = twins[i];
      const twin = pair?.twin.deref();
      if (pair === undefined || twin === undefined) continue;
      twins[kept++] = pair;
      syncPair(pair, twin, hasRun);
    }
    // The dead have left the list. What was added on the way stands behind its old end and is up to date.
    twins.splice(kept, before - kept);
    answers = [[], answers[0]];
  }

  function answer(value: unknown): unknown {
    answering = true;
    try {
      return membrane.toProgram(value);
    } finally {
      answering = false;
    }
  }

  return {
    make,
    dispatch,
    sync,
    answer,
    release: (count) => (held.length === count ? none : held.splice(count)),
    get heldCount() {
      return held.length;
    },
  };
}

function close(original: object, twin: object): void {
  if (Object.isFrozen(original)) Object.freeze(twin);
  else if (Object.isSealed(original)) Object.seal(twin);
  else Object.preventExtensions(twin);
}

function typedArrayClass(original: object): new (length: number) => object {
  return ownGlobal[String(typedArrayName(original))]?.value as new (
    length: number,
  ) => object;
}
