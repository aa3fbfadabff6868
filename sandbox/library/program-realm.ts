import { requireWith } from "./common-js.ts";
import { fixDeterminism, fixedNowMs } from "./determinism.ts";
import { listIntrinsics } from "./intrinsics.ts";
import { giveJsonWords } from "./json-words.ts";
import type { Callable, Dispatch, Kit } from "./kit.ts";
import { markNative, tellTextBy } from "./natives.ts";
import { reviving } from "./reviving.ts";
import { shownOf } from "./shown.ts";
import { giveV8Ways } from "./v8-ways.ts";
import { giveWebApi } from "./web-api.ts";
import type { HostLine } from "./world.ts";

/** Engine-made and not in TypeScript's library. */
declare const InternalError: ErrorConstructor;

/**
 * Runs first in the program's realm and captures what the membrane needs of it. Nothing here stays reachable for
 * the program. This file must not use anything that the program can replace after it has run: no iteration, no
 * array methods, no property reads that can fall through to a prototype.
 */
export default function setUpProgram(line: HostLine): Kit {
  const clock = bare({ elapsedMs: 0, aheadMs: 0 });
  const nowMs = () => fixedNowMs + clock.elapsedMs + clock.aheadMs;
  // First: what reads the clock or the seed takes the methods as they are then.
  giveV8Ways(globalThis);
  giveJsonWords(globalThis);
  fixDeterminism(globalThis, 1, nowMs);
  const reflect = captured(Reflect);
  const proxyTarget = watchProxies();
  const later: Kit["later"] = bare({ start: () => {} });
  giveWebApi(globalThis, { line, nowMs, proxyTarget, later: (run, delayMs) => later.start(run, delayMs) });
  const { revive, newSignal } = reviving(globalThis);
  const box = bare({ threw: false });
  const EngineError = InternalError;
  const ProgramPromise = Promise;

  const settle = (dispatch: Dispatch, self: unknown, args: unknown[], newTarget: unknown): unknown => {
    let answer: unknown;
    try {
      answer = dispatch(self, args, newTarget);
    } catch (error) {
      box.threw = false;
      // The other side catches everything it can foresee. What comes here the engine threw there for want of
      // stack or memory, and it is an object of that realm, which the program must never hold.
      throw new EngineError(
        (error as Error | null)?.message === "out of memory" ? "out of memory" : "stack overflow",
      );
    }
    if (box.threw) {
      box.threw = false;
      throw answer;
    }
    return answer;
  };

  const bridge = (dispatch: Dispatch, constructible: boolean): Callable => {
    if (constructible) {
      return markNative(function (this: unknown, ...args: unknown[]): unknown {
        return settle(dispatch, this, args, new.target);
      });
    }
    const { call } = {
      call(this: unknown, ...args: unknown[]): unknown {
        return settle(dispatch, this, args, undefined);
      },
    };
    return markNative(call);
  };

  const newPromise: Kit["newPromise"] = () => {
    const made = bare({ promise: undefined, resolve: undefined, reject: undefined }) as Record<
      string,
      unknown
    >;
    made.promise = new ProgramPromise((resolve, reject) => {
      made.resolve = resolve;
      made.reject = reject;
    });
    return made as unknown as ReturnType<Kit["newPromise"]>;
  };

  const { prototype } = ProgramPromise;
  const { then: settled } = prototype;
  const watchFloating = (key: string, told: Callable): void => {
    const look = {
      get(this: Promise<unknown>): undefined {
        reflect.apply(settled, this, [undefined, told]);
      },
    }.get;
    reflect.defineProperty(prototype, key, bare({ get: look, configurable: true }));
  };

  const { iterator, asyncIterator } = Symbol;
  const newGenerator: Kit["newGenerator"] = (next, back, fail, isAsync) => {
    const steps = bare({ next, return: back, throw: fail }) as unknown as Record<PropertyKey, unknown>;
    steps[isAsync ? asyncIterator : iterator] = () => steps;
    // Delegation hands each step on as it comes, with what `return` and `throw` bring.
    if (isAsync) {
      return (async function* () {
        return yield* steps as unknown as AsyncIterable<unknown>;
      })();
    }
    return (function* () {
      return yield* steps as unknown as Iterable<unknown>;
    })();
  };

  const intrinsics = listIntrinsics(globalThis);
  return bare({
    ...{ intrinsics, reflect, proxyTarget, bridge, box, clock, newPromise, newGenerator, global: globalThis },
    ...{ shownOf, revive, newSignal, later, watchFloating, requireWith, tellTextBy },
  });
}

/** The same object without a prototype, so that no read of it can end at one that the program changed. */
function bare<T extends object>(object: T): T {
  Reflect.setPrototypeOf(object, null);
  return object;
}

function captured(namespace: typeof Reflect): typeof Reflect {
  const copy: Record<PropertyKey, unknown> = {};
  for (const key of Reflect.ownKeys(namespace)) copy[key] = Reflect.get(namespace, key);
  return bare(copy) as unknown as typeof Reflect;
}

/** Replaces `Proxy` by one that remembers what it made. Nothing else can tell a Proxy from its target. */
function watchProxies(): (value: object) => object | undefined {
  const RealProxy = Proxy;
  const { apply, construct, defineProperty } = Reflect;
  const targets = new WeakMap<object, object>();
  const { get, set } = targets;
  const remember = (made: object, target: object): object => {
    apply(set, targets, [made, target]);
    return made;
  };
  const { revocable } = RealProxy;
  defineProperty(RealProxy, "revocable", {
    configurable: true,
    writable: true,
    value(target: object, handler: object) {
      const made = apply(revocable, RealProxy, [target, handler]) as { proxy: object };
      remember(made.proxy, target);
      return made;
    },
  });
  const Watched = new RealProxy(RealProxy, {
    __proto__: null,
    construct: (target: ProxyConstructor, args: object[]) =>
      remember(construct(target, args) as object, args[0] as object),
  } as unknown as ProxyHandler<ProxyConstructor>);
  defineProperty(globalThis, "Proxy", { configurable: true, writable: true, value: Watched });
  return (value) => apply(get, targets, [value]) as object | undefined;
}
