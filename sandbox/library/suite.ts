import { declaring, type Manner, plainManner } from "./declare.ts";
import type { CheckFacts, Failure, Host, ReportFacts } from "./facts.ts";
import { CheckMistake } from "./failure.ts";
import {
  type Check,
  type Group,
  type Hook,
  hookNames,
  isFocused,
  leftOut,
  newGroup,
  pathOf,
  waitsFor,
} from "./groups.ts";
import type { Callable } from "./kit.ts";

/** The moment's check, and what has been found about it. */
export interface Current {
  readonly name: string;
  /** How often it has compared. */
  expectations: number;
  /** How often it must have compared at its end; null if the check does not say. */
  expected: number | "some" | null;
  failure: Failure | null;
  /** Comparisons of what a promise will bring. */
  readonly pending: Promise<unknown>[];
}

const unsettled = Symbol("unsettled");
const tooLong = Symbol("too long");

export interface SuiteOptions {
  readonly host: Host;
  /** Before each check. */
  readonly reset: () => void;
  /** What a check's throw means. */
  readonly explain: (thrown: unknown) => Failure;
  /** What it means that a check waits for something that never comes, or for longer than its limit. */
  readonly unsettled: (limitMs: number | null) => Failure;
  /** A failure that is not a throw: found after the body has run. */
  readonly review: (current: Current, source: () => string) => Failure | null;
  readonly interrupted: () => Failure;
  /** What it means that a check passed that was to fail. */
  readonly passedInstead: () => Failure;
  /** Calls back when so much time has gone by on the virtual clock; gives what takes that back. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** What a check is given that takes an object, as Vitest's do. */
  readonly context: () => object;
  readonly write: (value: unknown) => string;
}

/** `describe`, `test` and the hooks as Jest has them, and the run over what they declared. */
export class Suite {
  readonly #options: SuiteOptions;
  readonly #checks: Check[] = [];
  #group: Group = newGroup("", null, plainManner);
  #current: { check: Check; facts: Current; giveUp: ((reason: unknown) => void) | null } | null = null;
  #running = false;
  /** For checks that set no limit of their own; null for none. */
  defaultLimitMs: number | null = null;

  constructor(options: SuiteOptions) {
    this.#options = options;
  }

  get current(): Current | null {
    return this.#current?.facts ?? null;
  }

  /** The names that the checks use. */
  globals(): Record<string, unknown> {
    const { write } = this.#options;
    const describe = declaring({
      who: "describe",
      write,
      declare: (name, body, manner) => this.#describe(name, body, manner),
    });
    const test = declaring({
      who: "test",
      write,
      declare: (...declared) => this.#declare(...declared),
    });
    const hooks = hookNames.map((name) => [
      name,
      (body: unknown, limitMs?: unknown) => {
        if (this.#running) throw new CheckMistake(`${name} cannot be called while a check runs`);
        if (typeof body !== "function") throw new CheckMistake(`${name} needs a function`);
        const hook = { body: body as Callable, limitMs: typeof limitMs === "number" ? limitMs : null };
        this.#group.hooks[name].push(hook);
      },
    ]);
    return { describe, suite: describe, test, it: test, ...Object.fromEntries(hooks) };
  }

  #describe(name: string, body: Callable, manner: Manner): void {
    if (this.#running) throw new CheckMistake("A check cannot declare a group while it runs.");
    const outer = this.#group;
    this.#group = newGroup(name, outer, manner);
    try {
      if (isThenable(body.call(undefined)))
        throw new CheckMistake(
          `the function of describe "${name}" cannot be async: declare its checks at once`,
        );
    } finally {
      this.#group = outer;
    }
  }

  #declare(name: string, body: Callable, manner: Manner, written: Callable): void {
    if (this.#running) throw new CheckMistake("A check cannot declare another check while it runs.");
    const group = this.#group;
    this.#checks.push({
      ...{ index: this.#checks.length, group, name, body, written, manner, state: "notRun", failure: null },
      needs: manner.needs.map((needed) => this.#needed(needed, name, group)),
    });
  }

  /** The check of that name in the same group, or else in the next one around it. */
  #needed(needed: string, name: string, inner: Group): Check {
    for (let group: Group | null = inner; group !== null; group = group.parent) {
      const found = this.#checks.findLast((check) => check.group === group && check.name === needed);
      if (found !== undefined) return found;
    }
    throw new CheckMistake(`"${name}" needs "${needed}", but no check above it has that name`);
  }

  async run(): Promise<void> {
    this.#running = true;
    const focused = this.#checks.some(isFocused);
    this.#options.host.declare(JSON.stringify(this.#checks.map(pathOf)));
    const chosen: Check[] = [];
    for (const check of this.#checks) {
      const why = leftOut(check, focused);
      if (why === null) chosen.push(check);
      else check.failure = { kind: "leftOut", why };
    }
    const lastOf = new Map<Group, Check>();
    for (const check of chosen) for (const group of check.group.lineage) lastOf.set(group, check);
    for (const check of chosen) {
      const waiting = waitsFor(check);
      if (waiting !== null) check.failure = { kind: "waits", on: waiting.index, name: waiting.name };
      const ending = check.group.lineage.filter((group) => lastOf.get(group) === check).reverse();
      const hooks = ending.flatMap((group) => (group.begun || waiting === null ? group.hooks.afterAll : []));
      // The hooks at a group's end belong to its last check, even if that one only waited.
      if (waiting === null || hooks.length > 0) await this.#decide(check, hooks, waiting === null);
    }
    this.#options.host.finish();
  }

  async #decide(check: Check, atEnd: readonly Hook[], runs: boolean): Promise<void> {
    const { host, reset } = this.#options;
    host.begin(check.index);
    reset();
    const facts: Current = { name: check.name, expectations: 0, expected: null, failure: null, pending: [] };
    this.#current = { check, facts, giveUp: null };
    const failure = await this.#attempt(check, facts, atEnd, runs);
    this.#current = null;
    if (!runs && failure === null) return;
    check.failure = failure;
    check.state = failure === null ? "passed" : "failed";
    host.end(check.index, JSON.stringify(this.#factsOf(check)));
  }

  /** Runs a check with all its hooks. The first failure counts; what must clean up runs all the same. */
  async #attempt(
    check: Check,
    facts: Current,
    atEnd: readonly Hook[],
    runs: boolean,
  ): Promise<Failure | null> {
    const { lineage } = check.group;
    let failure: Failure | null = null;
    const fail = (found: Failure | null): boolean => {
      failure ??= facts.failure ?? found;
      return failure === null;
    };
    // Most checks have no hooks, and each wait for nothing would cost as much as the check.
    const run = async (hooks: readonly Hook[]): Promise<boolean> => fail(await this.#steps(hooks));
    if (runs) {
      for (const group of lineage) {
        if (group.begun) continue;
        group.begun = true;
        if (group.hooks.beforeAll.length === 0 || (await run(group.hooks.beforeAll))) continue;
        group.broken = check;
        break;
      }
      if (failure === null) {
        const before = lineage.flatMap((group) => group.hooks.beforeEach);
        if (before.length === 0 || (await run(before))) fail(await this.#body(check, facts));
        const after = lineage.toReversed().flatMap((group) => group.hooks.afterEach);
        if (after.length > 0) await run(after);
      }
    }
    if (atEnd.length > 0) await run(atEnd);
    return failure;
  }

  async #body(check: Check, facts: Current): Promise<Failure | null> {
    const { group, manner, written } = check;
    const body: Hook = { body: check.body, limitMs: manner.limitMs ?? group.limitMs ?? this.defaultLimitMs };
    const thrown = await this.#steps([body], written);
    const found =
      facts.failure ?? thrown ?? this.#options.review(facts, () => Function.prototype.toString.call(written));
    if (!(manner.fails || group.fails)) return found;
    // What is wrong with the checks is not the failure that was meant.
    if (found?.kind === "checkThrew" && found.error.name === "CheckMistake") return found;
    facts.failure = null;
    return found === null ? this.#options.passedInstead() : null;
  }

  async #steps(hooks: readonly Hook[], written?: Callable): Promise<Failure | null> {
    for (const hook of hooks) {
      try {
        await this.#step(hook, written ?? hook.body);
      } catch (thrown) {
        if (thrown === unsettled) return this.#options.unsettled(null);
        return thrown === tooLong ? this.#options.unsettled(hook.limitMs) : this.#options.explain(thrown);
      }
    }
    return null;
  }

  /** Runs one body or hook to its end, or until the host says that nothing will ever wake it, or its time is over. */
  async #step({ body, limitMs }: Hook, written: Callable): Promise<void> {
    const waitsForDone = body.length > 0 && takesDone(written);
    let wait = waitsForDone ? this.#openWait() : null;
    const given = (): unknown => (wait === null ? this.#options.context() : doneOf(wait));
    const answer = body.length > 0 ? body.call(undefined, given()) : body.call(undefined);
    const pending = this.#current?.facts.pending ?? [];
    // Most bodies wait for nothing, and then nothing is made to wait with.
    if (wait === null && !isThenable(answer) && pending.length === 0) return;
    wait ??= this.#openWait();
    const { promise, reject } = wait;
    const takeBack = limitMs === null ? null : this.#options.after(limitMs, () => reject(tooLong));
    try {
      if (waitsForDone) await promise;
      else if (isThenable(answer)) await Promise.race([answer, promise]);
      if (pending.length > 0) await Promise.race([Promise.all(pending), promise]);
    } finally {
      takeBack?.();
    }
  }

  #openWait(): PromiseWithResolvers<void> {
    const wait = Promise.withResolvers<void>();
    // Nobody may be waiting for it any more.
    wait.promise.catch(() => {});
    if (this.#current !== null) this.#current.giveUp = wait.reject;
    return wait;
  }

  /** Nothing is left to do and a check still waits. False if none does. */
  giveUp(): boolean {
    const giveUp = this.#current?.giveUp;
    if (this.#current === null || giveUp === null || giveUp === undefined) return false;
    this.#current.giveUp = null;
    giveUp(unsettled);
    return true;
  }

  /** A throw outside any check's own run of control, such as in a timer. */
  uncaught(thrown: unknown): void {
    if (this.#current !== null) this.#current.facts.failure ??= this.#options.explain(thrown);
  }

  report(): ReportFacts {
    return { checks: this.#checks.map((check) => this.#factsOf(check)) };
  }

  #factsOf(check: Check): CheckFacts {
    const stopped = this.#current?.check === check;
    return {
      path: pathOf(check),
      state: stopped ? "failed" : check.state,
      failure: stopped ? (this.#current?.facts.failure ?? this.#options.interrupted()) : check.failure,
    };
  }
}

/** What a body calls when it is done, with a problem or without. */
function doneOf(wait: PromiseWithResolvers<void>): (problem?: unknown) => void {
  return (problem) => (problem === undefined || problem === null ? wait.resolve() : wait.reject(problem));
}

/** Jest's `done` is a plain name of a function that is not async; what is taken apart, or awaits, is Vitest's context. */
function takesDone(written: Callable): boolean {
  return !/^\s*async\b|^\s*(?:function\b[^(]*)?\(\s*\{/.test(Function.prototype.toString.call(written));
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  );
}
