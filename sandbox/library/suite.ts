import type { CheckFacts, Failure, Host, ReportFacts } from "./facts.ts";
import { CheckMistake } from "./failure.ts";
import type { Callable } from "./kit.ts";

/** The moment's check, and what has been found about it. */
export interface Current {
  expectations: number;
  failure: Failure | null;
}

type Mode = "run" | "skip" | "todo";

interface Group {
  readonly name: string;
  readonly parent: Group | null;
  readonly mode: Mode;
  readonly only: boolean;
  readonly hooks: Record<HookName, Callable[]>;
  begun: boolean;
}

interface Check {
  readonly group: Group;
  readonly name: string;
  readonly body: Callable;
  readonly mode: Mode;
  readonly only: boolean;
  state: CheckFacts["state"];
  failure: Failure | null;
}

const hookNames = ["beforeAll", "beforeEach", "afterEach", "afterAll"] as const;
type HookName = (typeof hookNames)[number];

const unsettled = Symbol("unsettled");

export interface SuiteOptions {
  readonly host: Host;
  /** Before each check. */
  readonly reset: () => void;
  /** What a check's throw means. */
  readonly explain: (thrown: unknown) => Failure;
  /** What it means that a check waits for something that never comes. */
  readonly unsettled: () => Failure;
  /** A failure that is not a throw: found after the body has run. */
  readonly review: (current: Current, source: string) => Failure | null;
  readonly interrupted: () => Failure;
}

/** `describe`, `test` and the hooks as Jest has them, and the run over what they declared. */
export class Suite {
  readonly #options: SuiteOptions;
  readonly #checks: Check[] = [];
  #group: Group = group("", null, "run", false);
  #current: { check: Check; facts: Current; giveUp: ((reason: unknown) => void) | null } | null = null;
  #running = false;

  constructor(options: SuiteOptions) {
    this.#options = options;
  }

  get current(): Current | null {
    return this.#current?.facts ?? null;
  }

  /** The names that the checks use. */
  globals(): Record<string, unknown> {
    const describe = variants((mode, only, name, body) => this.#describe(name, body, mode, only));
    const test = variants((mode, only, name, body) => this.#declare(name, body, mode, only));
    const hooks = hookNames.map((name) => [name, (body: Callable) => this.#group.hooks[name].push(body)]);
    return { describe, test, it: test, ...Object.fromEntries(hooks) };
  }

  #describe(name: string, body: Callable, mode: Mode, only: boolean): void {
    const outer = this.#group;
    this.#group = group(name, outer, mode, only);
    try {
      body.call(undefined);
    } finally {
      this.#group = outer;
    }
  }

  #declare(name: string, body: Callable, mode: Mode, only: boolean): void {
    if (this.#running) throw new CheckMistake("A check cannot declare another check while it runs.");
    this.#checks.push({ group: this.#group, name, body, mode, only, state: "notRun", failure: null });
  }

  async run(): Promise<void> {
    this.#running = true;
    const focused = this.#checks.some(isFocused);
    this.#options.host.declare(JSON.stringify(this.#checks.map(pathOf)));
    for (const [index, check] of this.#checks.entries()) {
      if (isSkipped(check) || (focused && !isFocused(check))) continue;
      this.#options.host.begin(index);
      this.#options.reset();
      this.#current = { check, facts: { expectations: 0, failure: null }, giveUp: null };
      const { facts } = this.#current;
      const thrown = await this.#attempt(check, this.#checks.slice(index + 1));
      check.failure =
        facts.failure ?? thrown ?? this.#options.review(facts, Function.prototype.toString.call(check.body));
      check.state = check.failure === null ? "passed" : "failed";
      this.#current = null;
      this.#options.host.end(index, JSON.stringify(this.#factsOf(check)));
    }
    this.#options.host.finish();
  }

  async #attempt(check: Check, later: readonly Check[]): Promise<Failure | null> {
    const groups = lineage(check.group);
    try {
      for (const outer of groups) {
        if (outer.begun) continue;
        outer.begun = true;
        for (const hook of outer.hooks.beforeAll) await this.#step(hook);
      }
      for (const outer of groups) for (const hook of outer.hooks.beforeEach) await this.#step(hook);
      await this.#step(check.body);
      const inward = [...groups].reverse();
      for (const outer of inward) for (const hook of outer.hooks.afterEach) await this.#step(hook);
      for (const outer of inward) {
        if (later.some((other) => lineage(other.group).includes(outer))) continue;
        for (const hook of outer.hooks.afterAll) await this.#step(hook);
      }
      return null;
    } catch (thrown) {
      return thrown === unsettled ? this.#options.unsettled() : this.#options.explain(thrown);
    }
  }

  /** Runs one body or hook to its end, or until the host says that nothing will ever wake it. */
  async #step(body: Callable): Promise<void> {
    const given = Promise.withResolvers<void>();
    if (this.#current !== null) this.#current.giveUp = given.reject;
    const done = (problem?: unknown): void =>
      problem === undefined ? given.resolve() : given.reject(problem);
    const answer = body.length > 0 ? body.call(undefined, done) : body.call(undefined);
    if (body.length > 0) await given.promise;
    else if (isThenable(answer)) await Promise.race([answer, given.promise]);
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

function pathOf(check: Check): string[] {
  const groups = lineage(check.group).slice(1);
  return [...groups.map((outer) => outer.name), check.name];
}

function group(name: string, parent: Group | null, mode: Mode, only: boolean): Group {
  return {
    name,
    parent,
    mode,
    only,
    begun: false,
    hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] },
  };
}

/** The named groups around a check, outermost first. The nameless root holds the outermost hooks. */
function lineage(inner: Group): Group[] {
  const groups: Group[] = [];
  for (let outer: Group | null = inner; outer !== null; outer = outer.parent) groups.unshift(outer);
  return groups;
}

function isSkipped(check: Check): boolean {
  return check.mode !== "run" || lineage(check.group).some((outer) => outer.mode !== "run");
}

function isFocused(check: Check): boolean {
  return check.only || lineage(check.group).some((outer) => outer.only);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  );
}

type Declare = (mode: Mode, only: boolean, name: string, body: Callable) => void;

function variants(declare: Declare) {
  const plain = (mode: Mode, only: boolean) => {
    const one = (name: unknown, body?: unknown): void => {
      if (mode !== "todo" && typeof body !== "function")
        throw new CheckMistake(`"${String(name)}" needs a function.`);
      declare(mode, only, String(name), (body ?? (() => {})) as Callable);
    };
    const each = (table: readonly unknown[]) => (name: unknown, body: Callable) => {
      for (const [index, row] of table.entries()) {
        const args = Array.isArray(row) ? row : [row];
        declare(mode, only, titleOf(String(name), args, index), () => body.apply(undefined, args));
      }
    };
    return Object.assign(one, { each });
  };
  return Object.assign(plain("run", false), {
    only: plain("run", true),
    skip: plain("skip", false),
    todo: plain("todo", false),
  });
}

/** Jest's placeholders: `%s` and its kin take the next value, `%#` the row's number, `$name` a field. */
function titleOf(template: string, args: readonly unknown[], index: number): string {
  let next = 0;
  const text = (value: unknown): string =>
    typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return template
    .replace(/%([sdifjopO#%])/g, (_, kind: string) => {
      if (kind === "%") return "%";
      return kind === "#" ? String(index) : text(args[next++]);
    })
    .replace(/\$(\w+)/g, (whole, field: string) => {
      const row: unknown = args[0];
      return typeof row === "object" && row !== null && field in row ? text(Reflect.get(row, field)) : whole;
    });
}
