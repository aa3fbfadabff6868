type Body = (done?: (problem?: unknown) => void) => unknown;
type HookName = "beforeAll" | "beforeEach" | "afterEach" | "afterAll";

export interface DeclaredCheck {
  readonly path: readonly string[];
  readonly body: Body;
  /** The groups around it, outermost first. */
  readonly groups: readonly Group[];
  readonly skipped: boolean;
  readonly only: boolean;
}

export interface Group {
  readonly name: string;
  readonly hooks: Record<HookName, Body[]>;
  readonly skipped: boolean;
  readonly only: boolean;
}

type Declare = (name: string, body: Body) => void;

/** `describe`, `test` and the hooks: they note what is declared and do nothing else. */
export class Declarations {
  readonly checks: DeclaredCheck[] = [];
  #groups: readonly Group[] = [newGroup("", false, false)];

  globals(): Record<string, unknown> {
    const describe = (skipped: boolean, only: boolean) => (name: string, body: Body) => {
      const outer = this.#groups;
      this.#groups = [...outer, newGroup(name, skipped, only)];
      body();
      this.#groups = outer;
    };
    const test = (skipped: boolean, only: boolean) => (name: string, body: Body) => {
      const groups = this.#groups;
      const path = [...groups.slice(1).map((group) => group.name), name];
      this.checks.push({ path, body, groups, skipped, only });
    };
    const hook = (name: HookName) => (body: Body) => this.#groups.at(-1)?.hooks[name].push(body);
    return {
      describe: withVariants(describe),
      test: withVariants(test),
      it: withVariants(test),
      beforeAll: hook("beforeAll"),
      beforeEach: hook("beforeEach"),
      afterEach: hook("afterEach"),
      afterAll: hook("afterAll"),
    };
  }

  /** True if the check is to run. */
  wanted(check: DeclaredCheck): boolean {
    const focused = (one: DeclaredCheck) => one.only || one.groups.some(({ only }) => only);
    if (check.skipped || check.groups.some(({ skipped }) => skipped)) return false;
    return focused(check) || !this.checks.some(focused);
  }
}

function newGroup(name: string, skipped: boolean, only: boolean): Group {
  return { name, skipped, only, hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] } };
}

function withVariants(make: (skipped: boolean, only: boolean) => Declare) {
  return Object.assign(make(false, false), {
    only: make(false, true),
    skip: make(true, false),
    todo: (name: string) => make(true, false)(name, () => {}),
    each: (table: readonly unknown[]) => (name: string, body: (...row: unknown[]) => unknown) => {
      for (const row of table) {
        const args = Array.isArray(row) ? row : [row];
        let next = 0;
        const title = name.replace(/%[sdij]/g, () => {
          const value: unknown = args[next++];
          return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
        });
        make(false, false)(title, () => body(...args));
      }
    },
  });
}
