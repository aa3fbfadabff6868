import type { Lens } from "./brands.ts";
import { CallLog } from "./call-log.ts";
import { type Callable, type Dispatch, isObject, type Kit } from "./kit.ts";
import type { Pairs } from "./pairs.ts";
import { shownOf } from "./shown.ts";
import { createTwins } from "./twins.ts";
import { createWrappers } from "./wrappers.ts";

/**
 * The only way between the realms. Values of the checks reach the program as twins; values of the program reach
 * the checks as wrappers. At each crossing of control twins and originals are made alike: what the checks
 * changed goes forward before code of the program runs, what the program changed comes back after.
 */
export interface Membrane {
  readonly kit: Kit;
  readonly pairs: Pairs;
  readonly calls: CallLog;
  /** Under which name the checks know an object of the program. */
  readonly labels: WeakMap<object, string>;
  /** How the membrane looks at objects of either realm. */
  readonly lens: Lens;
  toProgram(value: unknown): unknown;
  toChecks(raw: unknown): unknown;
  /** Runs code of the program. Its answer comes back, and its throw is thrown, as a value of the checks' realm. */
  enter(run: () => unknown): unknown;
  /** The same, with the answer as it is in the program's realm. */
  enterRaw(run: () => unknown): unknown;
  /** Runs code of the checks on behalf of the program; the counterpart of `enter`. */
  leave(run: () => unknown): unknown;
  /**
   * A function of the program's realm that runs `own`, which is of this library and not of the checks: it gets the
   * arguments as they are in the program's realm, and nothing is synchronised.
   */
  functionFor(own: (...raw: unknown[]) => unknown, name: string): Callable;
  /** Called each time code of the program has run. */
  afterProgram: () => void;
  /** Brings the objects of the checks up to date with their twins, and the other way round. */
  sync(): void;
  /** The twins that the last call of the program was given: they must live as long as it goes on. */
  readonly given: () => readonly object[];
  /** Nothing goes on: they may go. */
  letGo(): void;
  /** The object of the program behind a wrapper. */
  rawOf(value: unknown): object | undefined;
}

export function createMembrane(
  bareKit: Kit,
  pairs: Pairs,
  promiseState: Lens["promiseState"] & object,
): Membrane {
  const kit: Kit = { ...bareKit, reflect: insulated(bareKit.reflect) };
  const lens: Lens = {
    reflect: kit.reflect,
    proxyTarget: kit.proxyTarget,
    promiseState,
    shownOf: (value) => shownOf(value) ?? kit.shownOf(value),
    unwrap: (value) => pairs.rawOf.get(value) ?? value,
    ownIntrinsic: (value) =>
      pairs.toChecksIntrinsic.get(value) ?? (pairs.toProgramIntrinsic.has(value) ? value : undefined),
  };

  /** An error that this realm threw on the way, such as for a missing export. It needs no translation. */
  const isOwnError = (error: unknown): boolean =>
    isObject(error) && kit.proxyTarget(error) === undefined && error instanceof Error;

  let depth = 0;
  let given: readonly object[] = [];
  /** How often the program has called into the checks. */
  let leaves = 0;
  const settleTwins = (heldBefore: number, leavesBefore: number): void => {
    twins.sync(leaves === leavesBefore ? "program" : "both");
    given = twins.release(depth === 0 ? 0 : heldBefore);
  };

  const membrane: Membrane = {
    kit,
    pairs,
    lens,
    calls: new CallLog(),
    labels: new WeakMap(),

    toProgram(value) {
      if (!isObject(value)) return value;
      return (
        pairs.rawOf.get(value) ??
        pairs.toProgramIntrinsic.get(value) ??
        pairs.twinOf.get(value)?.deref() ??
        twins.make(value)
      );
    },

    toChecks(raw) {
      if (!isObject(raw)) return raw;
      return (
        pairs.toChecksIntrinsic.get(raw) ??
        pairs.originalOf.get(raw) ??
        pairs.wrapperOf.get(raw)?.deref() ??
        wrappers.make(raw)
      );
    },

    enter: (run) => membrane.toChecks(membrane.enterRaw(run)),

    enterRaw(run) {
      twins.sync();
      let raw: unknown;
      const heldBefore = twins.heldCount;
      const leavesBefore = leaves;
      depth++;
      try {
        raw = run();
      } catch (error) {
        // Here and not in a function: there may be no stack left to call one.
        depth--;
        settleTwins(heldBefore, leavesBefore);
        const thrown = isOwnError(error) ? error : membrane.toChecks(error);
        membrane.calls.thrown = { value: thrown };
        membrane.afterProgram();
        throw thrown;
      }
      depth--;
      settleTwins(heldBefore, leavesBefore);
      membrane.afterProgram();
      return raw;
    },

    leave(run) {
      leaves++;
      twins.sync();
      try {
        const answer = twins.answer(run());
        twins.sync();
        return answer;
      } catch (error) {
        const thrown = twins.answer(error);
        twins.sync();
        // Last: if the stack ends before this, the bridge throws for itself.
        kit.box.threw = true;
        return thrown;
      }
    },

    functionFor(own, name) {
      const dispatch: Dispatch = (_self, args) => {
        try {
          const list: unknown[] = [];
          for (let i = 0; i < args.length; i++) list[i] = args[i];
          return membrane.toProgram(own(...list));
        } catch (error) {
          const thrown = membrane.toProgram(error);
          kit.box.threw = true;
          return thrown;
        }
      };
      const made = kit.bridge(dispatch, false);
      kit.reflect.defineProperty(made, "name", { value: name, configurable: true });
      return made;
    },

    afterProgram: () => {},
    given: () => given,
    letGo: () => {
      given = [];
    },
    sync: () => twins.sync(),
    rawOf: (value) => (isObject(value) ? pairs.rawOf.get(value) : undefined),
  };

  const twins = createTwins(membrane);
  const wrappers = createWrappers(membrane);
  return membrane;
}

/**
 * The program realm's `Reflect`, with the lists and descriptors that it makes cut off from the program's prototypes:
 * reading `descriptor.get` or `keys.filter` must not end at something that the program put there.
 */
function insulated(reflect: typeof Reflect): typeof Reflect {
  return {
    ...reflect,
    ownKeys: (target) => Object.setPrototypeOf(reflect.ownKeys(target), Array.prototype),
    getOwnPropertyDescriptor: <T extends object, P extends PropertyKey>(target: T, key: P) => {
      const found = reflect.getOwnPropertyDescriptor(target, key);
      return found === undefined ? undefined : Object.setPrototypeOf(found, null);
    },
  };
}
