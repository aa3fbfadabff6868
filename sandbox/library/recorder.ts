import type { Changes, FunctionPlan, ScopePlan, Step, StepKind, Value } from "../steps/trace.ts";
import { framesKept } from "../steps/trace.ts";
import type { Lens } from "./brands.ts";
import { Heap } from "./heap.ts";
import { isObject } from "./kit.ts";

/** What the recorder must know of a program, see `GrowingPlan`. */
export interface RecorderPlan {
  readonly scopes: readonly ScopePlan[];
  readonly functions: readonly FunctionPlan[];
  readonly objects: readonly (readonly (readonly [key: string, fn: number])[])[];
}

type Peek = ((slot: number) => unknown) | 0;

interface Frame {
  readonly number: number;
  /** -1: a file itself. */
  readonly fn: number;
  /** The scope with which it began. */
  readonly scope: Scope;
  at: Scope;
  isDone: boolean;
  /** The step by which its present statement began. */
  began: number;
}

interface Scope {
  readonly number: number;
  readonly plan: number;
  readonly parent: Scope | null;
  frame: Frame | null;
  readonly peek: Peek;
  /** What was last told of each name, as JSON, and the value itself. */
  readonly told: string[];
  readonly values: unknown[];
  /** None of its names holds an object, as far as was told. */
  isFlat: boolean;
}

const unset: unknown = Symbol("unset");

/**
 * Follows a program, which calls it at each step by the functions of `tools`, and tells what changed. It only looks: no
 * getter, no trap and no method of the program is run, and what it keeps is out of the program's reach.
 */
export class Recorder {
  readonly #plan: RecorderPlan;
  readonly #tell: (json: string) => void;
  readonly #heap: Heap;
  readonly #scopes = new Map<number, Scope>();
  #stack: Frame[] = [];
  #frames = 0;
  #steps = 0;
  /** So many frames from the outermost on are as they were last told, and so many were told. */
  #kept = 0;
  #told = 0;
  #newScopes: Scope[] = [];

  constructor(plan: RecorderPlan, lens: Lens, tell: (json: string) => void) {
    this.#plan = plan;
    this.#tell = tell;
    this.#heap = new Heap(lens, {
      functionPlan: (fn) => plan.functions[fn],
      held: (from, scopePlan, slot) => this.#held(from, scopePlan, slot),
    });
  }

  /** By the letters that `instrument` puts into programs. All take and give values of the program's realm. */
  readonly tools: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    b: (plan, peek) => this.#begin(-1, Number(plan), null, peek as Peek),
    c: (fn, plan, parent, peek) => {
      const around = this.#scopes.get(Number(parent)) ?? null;
      const scope = this.#begin(Number(fn), Number(plan), around, peek as Peek);
      this.#step("call", -1, scope);
      return scope;
    },
    i: (plan, parent, peek) => {
      const around = this.#scopes.get(Number(parent)) ?? null;
      const scope = this.#newScope(Number(plan), around, peek as Peek);
      scope.frame = around?.frame ?? null;
      return scope.number;
    },
    s: (spot, at) => {
      const frame = this.#enter(at);
      this.#step("at", Number(spot), Number(at));
      if (frame) frame.began = this.#steps;
    },
    d: (spot, at) => {
      // Where nothing lies between, the statement's own step says it all.
      if (this.#enter(at)?.began !== this.#steps) this.#step("done", Number(spot), Number(at));
    },
    q: (spot, at, value) => this.#with("condition", spot, at, value),
    o: (spot, at) => this.#enterStep("round", spot, at),
    r: (spot, at, value) => {
      this.#with("return", spot, at, value);
      const frame = this.#scopes.get(Number(at))?.frame;
      if (frame) frame.isDone = true;
      return value;
    },
    x: (spot, at, value) => this.#with("throw", spot, at, value),
    k: (spot, at) => this.#enterStep("catch", spot, at),
    e: (at) => {
      const frame = this.#enter(at);
      if (!frame) return;
      this.#step("leave", -1, Number(at));
      frame.isDone = true;
      if (frame.fn === -1) this.#drop(frame);
    },
    l: (at) => {
      const frame = this.#scopes.get(Number(at))?.frame;
      if (!frame) return;
      if (!frame.isDone) {
        this.#enter(at);
        this.#step("left", -1, Number(at));
      }
      this.#drop(frame);
    },
    y: (at, value) => {
      const frame = this.#scopes.get(Number(at))?.frame;
      if (frame) this.#drop(frame);
      return value;
    },
    z: (spot, at, value) => this.#with("resumed", spot, at, value),
    f: (made, at, fn) => {
      this.#heap.note(made, { fn: Number(fn), scope: Number(at) });
      return made;
    },
    m: (made, at, object) => {
      for (const [key, fn] of this.#plan.objects[Number(object)] ?? []) {
        const value = Object.getOwnPropertyDescriptor(made, key)?.value;
        this.#heap.note(value, { fn, scope: Number(at) });
      }
      return made;
    },
  };

  #begin(fn: number, plan: number, parent: Scope | null, peek: Peek): number {
    const scope = this.#newScope(plan, parent, peek);
    this.#frames += 1;
    const frame: Frame = { number: this.#frames, fn, scope, at: scope, isDone: false, began: 0 };
    scope.frame = frame;
    this.#stack.push(frame);
    return scope.number;
  }

  #newScope(plan: number, parent: Scope | null, peek: Peek): Scope {
    const number = this.#scopes.size + 1;
    const scope: Scope = { number, plan, parent, frame: null, peek, told: [], values: [], isFlat: false };
    this.#scopes.set(number, scope);
    this.#newScopes.push(scope);
    return scope;
  }

  /** The frame of a scope is at work again, and this scope is where it is. */
  #enter(at: unknown): Frame | null {
    const scope = this.#scopes.get(Number(at));
    const frame = scope?.frame ?? null;
    if (scope === undefined || frame === null) return null;
    const place = this.#stack.lastIndexOf(frame);
    if (place === -1) this.#stack.push(frame);
    else this.#stack.length = place + 1;
    if (frame.at !== scope) this.#kept = Math.min(this.#kept, this.#stack.length - 1);
    frame.at = scope;
    this.#kept = Math.min(this.#kept, this.#stack.length);
    return frame;
  }

  #drop(frame: Frame): void {
    const place = this.#stack.lastIndexOf(frame);
    if (place === -1) return;
    this.#stack.splice(place, 1);
    this.#kept = Math.min(this.#kept, place);
  }

  #enterStep(kind: StepKind, spot: unknown, at: unknown): void {
    this.#enter(at);
    this.#step(kind, Number(spot), Number(at));
  }

  #with(kind: StepKind, spot: unknown, at: unknown, value: unknown): unknown {
    this.#enter(at);
    this.#step(kind, Number(spot), Number(at), { value });
    return value;
  }

  #step(kind: StepKind, spot: number, at: number, shown?: { readonly value: unknown }): void {
    this.#steps += 1;
    const value = shown === undefined ? undefined : this.#heap.show(shown.value);
    const changes = this.#changes();
    const frame = this.#stack.at(-1)?.number ?? 0;
    const step: Omit<Step, "printed"> = {
      ...{ kind, spot, frame, scope: at },
      ...(value === undefined ? {} : { value }),
      ...(changes === null ? {} : { changes }),
    };
    this.#tell(JSON.stringify(step));
  }

  /** The last word, when the program has ended. */
  end(): void {
    this.#step("end", -1, 0);
  }

  #changes(): Changes | null {
    const values = this.#valueChanges();
    const objects = this.#heap.changes();
    const isNewStack = this.#kept < this.#stack.length || this.#told !== this.#stack.length;
    const then = this.#stack.slice(this.#kept).map(({ number, fn, at }) => [number, fn, at.number] as const);
    const frames = { keep: this.#kept, then };
    this.#kept = this.#told = this.#stack.length;
    const scopes = this.#newScopes.map(
      ({ number, plan, parent }) => [number, plan, parent?.number ?? 0] as const,
    );
    this.#newScopes = [];
    const changes: Changes = {
      ...(isNewStack ? { frames } : {}),
      ...(scopes.length > 0 ? { scopes } : {}),
      ...(values.length > 0 ? { values } : {}),
      ...(objects.length > 0 ? { objects } : {}),
    };
    return Object.keys(changes).length === 0 ? null : changes;
  }

  /** Of every scope that can be seen from a frame, innermost first: what is new. */
  #valueChanges(): (readonly [number, number, Value])[] {
    const changed: (readonly [number, number, Value])[] = [];
    const seen = new Set<Scope>();
    const { length } = this.#stack;
    for (let index = length - 1; index >= 0; index--) {
      if (length - index > framesKept.inner && index >= framesKept.outer) continue;
      const frame = this.#stack[index];
      const isTop = index === length - 1;
      for (
        let scope: Scope | null = frame?.at ?? null;
        scope !== null && !seen.has(scope);
        scope = scope.parent
      ) {
        seen.add(scope);
        this.#look(scope, isTop, changed);
      }
    }
    return changed;
  }

  /** What only its own function can change is read again only while that is at work. */
  #look(scope: Scope, isTop: boolean, changed: (readonly [number, number, Value])[]): void {
    const plan = this.#plan.scopes[scope.plan];
    if (plan === undefined) return;
    const isFresh = isTop || plan.isShared || scope.told.length < plan.names.length;
    if (!isFresh && scope.isFlat) return;
    let isFlat = true;
    for (let slot = 0; slot < plan.names.length; slot++) {
      const value = isFresh ? this.#peek(scope, slot) : scope.values[slot];
      const isObjectOne = isObject(value);
      if (isObjectOne) isFlat = false;
      if (slot in scope.told && Object.is(value, scope.values[slot])) {
        if (isObjectOne) this.#heap.show(value);
        continue;
      }
      scope.values[slot] = value;
      const fn = plan.functions[slot] ?? null;
      if (fn !== null) this.#heap.note(value, { fn, scope: scope.number });
      const shown: Value = value === unset ? { is: "unset" } : this.#heap.show(value);
      const text = JSON.stringify(shown);
      if (scope.told[slot] === text) continue;
      scope.told[slot] = text;
      changed.push([scope.number, slot, shown]);
    }
    scope.isFlat = isFlat;
  }

  /** Before its declaration was run, a name cannot be read. */
  #peek({ peek }: Scope, slot: number): unknown {
    if (peek === 0) return unset;
    try {
      return peek(slot);
    } catch {
      return unset;
    }
  }

  #held(from: number, plan: number, slot: number): { readonly name: string; readonly value: unknown } | null {
    for (let scope = this.#scopes.get(from) ?? null; scope !== null; scope = scope.parent) {
      const name = this.#plan.scopes[scope.plan]?.names[slot];
      if (scope.plan !== plan || name === undefined) continue;
      const value = this.#peek(scope, slot);
      return value === unset ? null : { name, value };
    }
    return null;
  }
}
