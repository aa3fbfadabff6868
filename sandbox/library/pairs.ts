import type { Brand } from "./brands.ts";
import type { Kit } from "./kit.ts";
import type { State } from "./twin-state.ts";

/**
 * Who stands for whom. Four relations, each found from both sides:
 * a built-in of one realm and the same built-in of the other; an object of the checks and its *twin*, a real
 * object of the program's realm; an object of the program and its *wrapper*, a Proxy in the checks' realm.
 * Twins and wrappers are held weakly: the engine counts references, so a twin that the program did not keep is
 * gone when the call returns and costs nothing afterwards.
 */
export interface Pairs {
  readonly toProgramIntrinsic: WeakMap<object, object>;
  readonly toChecksIntrinsic: WeakMap<object, object>;
  readonly twinOf: WeakMap<object, WeakRef<object>>;
  readonly originalOf: WeakMap<object, object>;
  readonly wrapperOf: WeakMap<object, WeakRef<object>>;
  /** From a wrapper, or from whatever else of this realm stands for an object of the program, to that object. */
  readonly rawOf: WeakMap<object, object>;
  /** Twins that may still be alive, with their originals, and what both were when they were last made alike. */
  readonly twins: TwinPair[];
}

export interface TwinPair {
  readonly twin: WeakRef<object>;
  readonly original: object;
  readonly brand: Brand;
  states: { readonly original: State; readonly twin: State };
}

export function pairRealms(kit: Kit, ownIntrinsics: readonly object[]): Pairs {
  if (kit.intrinsics.length !== ownIntrinsics.length) throw new Error("the realms do not match");
  const pairs: Pairs = {
    toProgramIntrinsic: new WeakMap(),
    toChecksIntrinsic: new WeakMap(),
    twinOf: new WeakMap(),
    originalOf: new WeakMap(),
    wrapperOf: new WeakMap(),
    rawOf: new WeakMap(),
    twins: [],
  };
  ownIntrinsics.forEach((own, position) => {
    const other = kit.intrinsics[position];
    if (other === undefined || typeof other !== typeof own) throw new Error("the realms do not match");
    pairs.toProgramIntrinsic.set(own, other);
    pairs.toChecksIntrinsic.set(other, own);
  });
  return pairs;
}
