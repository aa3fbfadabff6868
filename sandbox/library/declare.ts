import { CheckMistake } from "./failure.ts";
import type { Callable } from "./kit.ts";
import { knownNames } from "./known-names.ts";
import { rowsOf, titleOf } from "./rows.ts";

export type Mode = "run" | "skip" | "todo";

/** How a check or a group is to be taken. */
export interface Manner {
  readonly mode: Mode;
  readonly only: boolean;
  /** True for `test.failing`: the check passes by failing. */
  readonly fails: boolean;
  /** The longest that it may wait, on the virtual clock. */
  readonly limitMs: number | null;
  /** The names of the checks that must pass before. */
  readonly needs: readonly string[];
}

export const plainManner: Manner = { mode: "run", only: false, fails: false, limitMs: null, needs: [] };

/** `written` is what the author wrote: for a row of a table, `body` only calls it. */
export type Declare = (name: string, body: Callable, manner: Manner, written: Callable) => void;

interface Tools {
  /** `test` or `describe`: how the checks call it. */
  readonly who: "test" | "describe";
  readonly declare: Declare;
  readonly write: (value: unknown) => string;
}

type Change = Partial<Manner>;
const plain: Change = {};

/** The words behind the dot. Those of Vitest that only decide what runs at the same time change nothing here. */
const common: Record<string, Change> = {
  only: { only: true },
  skip: { mode: "skip" },
  todo: { mode: "todo" },
  concurrent: {},
  sequential: {},
};
const words: Record<Tools["who"], Record<string, Change>> = {
  describe: common,
  test: { ...common, fails: { fails: true }, failing: { fails: true } },
};

/** `test` or `describe` with everything that stands behind its dot: `.only`, `.each`, `.skipIf` and their kin. */
export function declaring(tools: Tools, manner: Manner = plainManner): Callable {
  const { who, declare } = tools;
  const one = (name: unknown, ...rest: unknown[]): void => {
    const { body, options } = parts(who, name, rest, manner.mode);
    declare(titleText(name), body, options === plain ? manner : { ...manner, ...options }, body);
  };
  const changed = (change: Change): Callable => declaring(tools, { ...manner, ...change });
  const each =
    (spread: boolean) =>
    (table: unknown, ...values: unknown[]) =>
    (name: unknown, ...rest: unknown[]): void => {
      const { body, options } = parts(who, name, rest, manner.mode);
      for (const row of rowsOf(table, values, who)) {
        const args = spread ? row.args : [Array.isArray(table) ? table[row.index] : undefined];
        const withRow =
          body.length > args.length && spread
            ? (done: unknown) => body.call(undefined, ...args, done)
            : () => body.apply(undefined, [...args]);
        declare(titleOf(titleText(name), row, tools.write), withRow, { ...manner, ...options }, body);
      }
    };
  const behindDot: Record<string, () => unknown> = {
    each: () => each(true),
    for: () => each(false),
    skipIf: () => (condition: unknown) => changed(condition ? { mode: "skip" } : {}),
    runIf: () => (condition: unknown) => changed(condition ? {} : { mode: "skip" }),
  };
  for (const [word, change] of Object.entries(words[who])) behindDot[word] = () => changed(change);
  return knownNames(one, who, behindDot);
}

function titleText(name: unknown): string {
  return typeof name === "function" ? String(Reflect.get(name, "name")) : String(name);
}

/** Takes `(name, body)`, `(name, options, body)` and `(name, body, limit or options)` apart. */
function parts(
  who: string,
  name: unknown,
  rest: readonly unknown[],
  mode: Mode,
): { body: Callable; options: Change } {
  const [first] = rest;
  if (rest.length === 1 && typeof first === "function") return { body: first as Callable, options: plain };
  const body = rest.find((part) => typeof part === "function") as Callable | undefined;
  const others = rest.filter((part) => part !== body && part !== undefined);
  const [given, ...more] = others;
  if (more.length > 0) throw new CheckMistake(`${who} "${titleText(name)}" is given too much`);
  const options = optionsFrom(who, titleText(name), given);
  if (body === undefined && (options.mode ?? mode) !== "todo")
    throw new CheckMistake(`${who} "${titleText(name)}" needs a function`);
  return { body: body ?? (() => {}), options };
}

function optionsFrom(who: string, name: string, given: unknown): Change {
  if (given === undefined) return {};
  if (typeof given === "number") return { limitMs: limitFrom(who, name, given) };
  if (typeof given !== "object" || given === null)
    throw new CheckMistake(`${who} "${name}" takes a function, options, or a limit in milliseconds`);
  let change: Change = {};
  for (const [key, value] of Object.entries(given)) {
    const word = words[who === "describe" ? "describe" : "test"][key];
    if (word !== undefined) change = value === true ? { ...change, ...word } : change;
    else if (key === "timeout") change = { ...change, limitMs: limitFrom(who, name, value) };
    else if (key === "needs") change = { ...change, needs: needsFrom(name, value) };
    else throw new CheckMistake(`${who} "${name}" has no option ${key}`);
  }
  return change;
}

function limitFrom(who: string, name: string, given: unknown): number {
  if (typeof given === "number" && given > 0) return given;
  throw new CheckMistake(`the limit of ${who} "${name}" must be a number of milliseconds`);
}

function needsFrom(name: string, given: unknown): string[] {
  const list: unknown[] = Array.isArray(given) ? given : [given];
  return list.map((one) => {
    if (typeof one === "string" && one !== name) return one;
    throw new CheckMistake(`the needs of "${name}" must be the names of other checks`);
  });
}
