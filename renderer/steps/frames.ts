import type { Plan, Value } from "../../sandbox/steps/trace.ts";
import type { FrameNow, Moment } from "./walk.ts";

/** A name and what it holds. */
export interface Variable {
  readonly name: string;
  readonly value: Value;
  /** It is declared as a function: what it holds is no news. */
  readonly isFunction: boolean;
  /** Something else than a moment before, or new. */
  readonly isChanged: boolean;
}

/** What belongs together on the screen: a file, or one call of a function. */
export interface Group {
  readonly key: string;
  readonly kind: "file" | "call" | "hidden";
  /** The file's name, or the function's; empty for a function without one. For `hidden`: how many calls. */
  readonly name: string;
  readonly variables: readonly Variable[];
}

/** How many calls are shown of a deep stack; between them only that there are more. */
const shownInner = 4;
const shownOuter = 1;

/** The stack as groups, the file first, the innermost call last. `before`: what was seen a step ago. */
export function groupsOf(moment: Moment, plan: Plan, before: Moment | null): Group[] {
  const frames = moment.frames.filter(({ fn }) => fn !== -1);
  const file = fileGroup(moment, plan, before);
  const hidden = frames.length - shownInner - shownOuter;
  const groups = frames.map((frame) => callGroup(frame, moment, plan, before));
  const between: Group = { key: "hidden", kind: "hidden", name: `${hidden}`, variables: [] };
  const shown = hidden > 1 ? [...groups.slice(0, shownOuter), between, ...groups.slice(-shownInner)] : groups;
  return file === null ? shown : [file, ...shown];
}

function callGroup(frame: FrameNow, moment: Moment, plan: Plan, before: Moment | null): Group {
  const last = before?.frames.find(({ number }) => number === frame.number);
  const known = before === null || last === undefined ? null : namesFrom(last.scope, before, plan);
  const name = plan.functions[frame.fn]?.name ?? "";
  const names = namesFrom(frame.scope, moment, plan);
  // Of a call that has just begun nothing has changed yet.
  const variables = marked(names, known ?? names);
  return { key: `call ${frame.number}`, kind: "call", name, variables };
}

/** The names of the file in which the innermost frame is, also when the file itself has run to its end. */
function fileGroup(moment: Moment, plan: Plan, before: Moment | null): Group | null {
  const file = fileScope(moment, plan);
  if (file === null) return null;
  const { scope, name } = file;
  const last = before?.frames.find(({ fn, scope: at }) => fn === -1 && rootOf(at, before, plan) === scope);
  const known = before?.scopes.has(scope) === true ? namesFrom(last?.scope ?? scope, before, plan) : null;
  const frame = moment.frames.find(({ fn, scope: at }) => fn === -1 && rootOf(at, moment, plan) === scope);
  return {
    key: `file ${name}`,
    kind: "file",
    name,
    variables: marked(namesFrom(frame?.scope ?? scope, moment, plan), known),
  };
}

function fileScope(moment: Moment, plan: Plan): { readonly scope: number; readonly name: string } | null {
  const inner = moment.frames.at(-1);
  // At the very end no frame is left: then it is the file that began last, which is the one that was started.
  const from =
    inner?.scope ??
    [...moment.scopes].findLast(([, { plan: at }]) => plan.scopes[at]?.kind === "module")?.[0];
  if (from === undefined) return null;
  for (let at = from; ; ) {
    const scope = moment.scopes.get(at);
    if (scope === undefined) return null;
    const made = plan.scopes[scope.plan];
    if (made?.kind === "module") return { scope: at, name: made.file };
    at = scope.parent;
  }
}

/** The scope with which the frame of a scope began. */
function rootOf(from: number, moment: Moment, plan: Plan): number {
  for (let at = from; ; ) {
    const scope = moment.scopes.get(at);
    if (scope === undefined || plan.scopes[scope.plan]?.kind !== "block") return at;
    at = scope.parent;
  }
}

type Named = Pick<Variable, "name" | "value" | "isFunction">;

/** The names of one frame, in the order of their scopes; of two alike only the innermost can be used. */
function namesFrom(from: number, moment: Moment, plan: Plan): Named[] {
  const found: Named[][] = [];
  const taken = new Set<string>();
  for (let at = from; ; ) {
    const scope = moment.scopes.get(at);
    const made = scope === undefined ? undefined : plan.scopes[scope.plan];
    if (scope === undefined || made === undefined) break;
    const here = made.names.flatMap((name, slot): Named[] => {
      const value = scope.values[slot] ?? { is: "unset" };
      if (taken.has(name)) return [];
      taken.add(name);
      return [{ name, value, isFunction: (made.functions[slot] ?? null) !== null }];
    });
    found.unshift(here);
    if (made.kind !== "block") break;
    at = scope.parent;
  }
  return found.flat();
}

/** What is not declared yet is not shown. */
function marked(names: readonly Named[], before: readonly Named[] | null): Variable[] {
  const known = new Map((before ?? []).map(({ name, value }) => [name, JSON.stringify(value)]));
  return names
    .filter(({ value }) => !(typeof value === "object" && value?.is === "unset"))
    .map((one) => ({ ...one, isChanged: known.get(one.name) !== JSON.stringify(one.value) }));
}
