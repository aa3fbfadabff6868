import type { FunctionPlan, Thing, Value } from "../steps/trace.ts";
import type { Lens } from "./brands.ts";
import { isObject } from "./kit.ts";
import { plainValue, thingOf } from "./things.ts";

/** So many objects are looked at for one step. Beyond them it is told that there are more. */
const mostObjects = 60;

/** What a function was made with: its plan, and the scope around it. */
export interface Made {
  readonly fn: number;
  readonly scope: number;
}

interface Surroundings {
  functionPlan(fn: number): FunctionPlan | undefined;
  /** What a name around a function holds, seen from the scope in which it was made. */
  held(scope: number, plan: number, slot: number): { readonly name: string; readonly value: unknown } | null;
}

/** The objects of a program by who they are, and what has been told of each. */
export class Heap {
  readonly #lens: Lens;
  readonly #around: Surroundings;
  readonly #numbers = new WeakMap<object, number>();
  readonly #made = new WeakMap<object, Made>();
  readonly #told = new Map<number, string>();
  #count = 0;
  #seen = new Set<object>();
  #waiting: object[] = [];

  constructor(lens: Lens, around: Surroundings) {
    this.#lens = lens;
    this.#around = around;
  }

  /** Notes where a function was made. The first word counts. */
  note(value: unknown, made: Made): void {
    if (typeof value === "function" && !this.#made.has(value)) this.#made.set(value, made);
  }

  /** A value as it is told; an object that it is will be looked at by the next `changes`. */
  show = (value: unknown): Value => {
    const plain = plainValue(value);
    if (plain !== null || !isObject(value)) return plain;
    if (!this.#seen.has(value)) {
      if (this.#seen.size >= mostObjects) return { is: "far" };
      this.#seen.add(value);
      this.#waiting.push(value);
    }
    return { is: "ref", to: this.#numberOf(value) };
  };

  #numberOf(object: object): number {
    const known = this.#numbers.get(object);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#numbers.set(object, this.#count);
    return this.#count;
  }

  /** The objects that are new or not as they were, of all that can be reached from what was shown. Then it begins anew. */
  changes(): (readonly [number, Thing])[] {
    const changed: (readonly [number, Thing])[] = [];
    for (let object = this.#waiting.shift(); object !== undefined; object = this.#waiting.shift()) {
      const number = this.#numberOf(object);
      const thing =
        typeof object === "function" ? this.#functionThing(object) : thingOf(object, this.#lens, this.show);
      const text = JSON.stringify(thing);
      if (this.#told.get(number) === text) continue;
      this.#told.set(number, text);
      changed.push([number, thing]);
    }
    this.#seen = new Set();
    return changed;
  }

  #functionThing(object: object): Thing {
    const { reflect, proxyTarget } = this.#lens;
    if (proxyTarget(object) !== undefined) return { is: "other", text: "Proxy" };
    const name: unknown = reflect.getOwnPropertyDescriptor(object, "name")?.value;
    const shown = typeof name === "string" ? name.slice(0, 80).toWellFormed() : "";
    const made = this.#made.get(object);
    const plan = made === undefined ? undefined : this.#around.functionPlan(made.fn);
    if (made === undefined || plan === undefined)
      return { is: "function", name: shown, line: null, holds: [] };
    const holds = plan.holds.flatMap(([scope, slot]) => {
      const held = this.#around.held(made.scope, scope, slot);
      return held === null ? [] : [[held.name, this.show(held.value)] as const];
    });
    return { is: "function", name: shown, line: plan.line, holds };
  }
}
