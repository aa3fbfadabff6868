import type { Manner, Mode } from "./declare.ts";
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
  /** The groups around what is in this one, outermost first, with itself. The nameless root holds the outermost hooks. */
  readonly lineage: readonly Group[];
  readonly manner: Manner;
  /** The limit and the way to pass of the checks in it, as this group or the nearest one around it says. */
  readonly limitMs: number | null;
  readonly fails: boolean;
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
  const lineage: Group[] = parent === null ? [] : [...parent.lineage];
  const group: Group = {
    ...{ name, parent, lineage, manner, begun: false, broken: null },
    hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] },
    limitMs: manner.limitMs ?? parent?.limitMs ?? null,
    fails: manner.fails || parent?.fails === true,
  };
  lineage.push(group);
  return group;
}

/** The names of the groups around a check, then its own. */
export function pathOf({ group, name }: Check): string[] {
  const path: string[] = [];
  for (let i = 1; i < group.lineage.length; i++) path.push(group.lineage[i]?.name ?? "");
  path.push(name);
  return path;
}

export function isFocused(check: Check): boolean {
  return check.manner.only || check.group.lineage.some(({ manner }) => manner.only);
}

/** Why a check is not to be run at all; null if it is. */
export function leftOut(check: Check, focused: boolean): "skip" | "todo" | "only" | null {
  const isIn = (mode: Mode): boolean =>
    check.manner.mode === mode || check.group.lineage.some(({ manner }) => manner.mode === mode);
  if (isIn("todo")) return "todo";
  if (isIn("skip")) return "skip";
  return focused && !isFocused(check) ? "only" : null;
}

/** The check whose failure keeps this one from running; null if none does. */
export function waitsFor(check: Check): Check | null {
  const broken = check.group.lineage.find((group) => group.broken !== null)?.broken;
  if (broken !== undefined && broken !== null) return broken;
  if (check.needs.length === 0) return null;
  const held = (other: Check): boolean =>
    other.state === "failed" || (other.state === "notRun" && other.failure?.kind === "waits");
  return check.needs.find(held) ?? null;
}
