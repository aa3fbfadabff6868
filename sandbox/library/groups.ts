import type { Manner } from "./declare.ts";
import type { CheckFacts, Failure } from "./facts.ts";
import type { Callable } from "./kit.ts";

export const hookNames = ["beforeAll", "beforeEach", "afterEach", "afterAll"] as const;
export type HookName = (typeof hookNames)[number];

export interface Hook {
  readonly body: Callable;
  readonly limitMs: number | null;
}

export interface Group {
  readonly name: string;
  readonly parent: Group | null;
  readonly manner: Manner;
  readonly hooks: Record<HookName, Hook[]>;
  begun: boolean;
  /** The check that carries the failure of this group's `beforeAll`. */
  broken: Check | null;
}

export interface Check {
  readonly index: number;
  readonly group: Group;
  readonly name: string;
  readonly body: Callable;
  readonly written: Callable;
  readonly manner: Manner;
  /** The checks that must pass before. */
  readonly needs: readonly Check[];
  state: CheckFacts["state"];
  failure: Failure | null;
}

export function newGroup(name: string, parent: Group | null, manner: Manner): Group {
  const hooks = { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] };
  return { name, parent, manner, hooks, begun: false, broken: null };
}

/** The groups around a check, outermost first. The nameless root holds the outermost hooks. */
export function lineage(inner: Group): Group[] {
  const groups: Group[] = [];
  for (let outer: Group | null = inner; outer !== null; outer = outer.parent) groups.unshift(outer);
  return groups;
}

/** The names of the groups around a check, then its own. */
export function pathOf(check: Check): string[] {
  const [, ...named] = lineage(check.group);
  return [...named.map(({ name }) => name), check.name];
}

export function isFocused(check: Check): boolean {
  return check.manner.only || lineage(check.group).some(({ manner }) => manner.only);
}

/** Why a check is not to be run at all; null if it is. */
export function leftOut(check: Check, focused: boolean): "skip" | "todo" | "only" | null {
  const modes = [check.manner.mode, ...lineage(check.group).map(({ manner }) => manner.mode)];
  if (modes.includes("todo")) return "todo";
  if (modes.includes("skip")) return "skip";
  return focused && !isFocused(check) ? "only" : null;
}

/** The check whose failure keeps this one from running; null if none does. */
export function waitsFor(check: Check): Check | null {
  const broken = lineage(check.group).find((group) => group.broken !== null)?.broken;
  if (broken !== undefined && broken !== null) return broken;
  const held = (other: Check): boolean =>
    other.state === "failed" || (other.state === "notRun" && other.failure?.kind === "waits");
  return check.needs.find(held) ?? null;
}
