import type { AnyNode } from "acorn";
import { isFunction } from "../explain-function.ts";
import { nameOf } from "../explain-source.ts";
import type { Draft, Surroundings } from "./draft.ts";
import { bound, type Declared, used } from "./names.ts";
import type { ScopePlan } from "./trace.ts";

/** What is seen of a scope: a name, and how to read it. */
export interface Seen {
  readonly name: string;
  readonly read: string;
  readonly fn: AnyNode | null;
}

export function seenAs({ name, fn }: Declared): Seen {
  return { name, read: name, fn };
}

/** The functions of a file by their nodes: a name may be declared before its function is read. */
export class Functions {
  readonly #numbers = new Map<AnyNode, number>();
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  numberOf(node: AnyNode): number {
    const known = this.#numbers.get(node);
    if (known !== undefined) return known;
    const { plan, file } = this.#draft;
    const params = isFunction(node) ? node.params.flatMap(bound) : [];
    const name = "id" in node ? (nameOf(node.id) ?? "") : "";
    const number =
      plan.functions.push({ name, file, line: node.loc?.start.line ?? 1, params, holds: [] }) - 1;
    this.#numbers.set(node, number);
    return number;
  }

  call(node: AnyNode, name: string): void {
    const number = this.numberOf(node);
    const known = this.#draft.plan.functions[number];
    if (known?.name === "" && name !== "") this.#draft.plan.functions[number] = { ...known, name };
  }

  /** Writes down which names of its surroundings a function uses; those of files are seen anyway. */
  hold(node: AnyNode, around: Surroundings): void {
    const { plan } = this.#draft;
    const number = this.numberOf(node);
    const holds = [...used(node)].flatMap((name) => {
      const found = findName(name, around);
      const scope = found === null ? undefined : plan.scopes[found[0]];
      if (found === null || scope === undefined) return [];
      if (!scope.isShared) plan.scopes[found[0]] = { ...scope, isShared: true };
      return scope.kind === "module" || scope.functions[found[1]] !== null ? [] : [found];
    });
    const known = plan.functions[number];
    if (known !== undefined) plan.functions[number] = { ...known, holds };
  }
}

function findName(name: string, from: Surroundings): readonly [number, number] | null {
  for (let one: Surroundings | null = from; one !== null; one = one.parent) {
    const slot = one.names.indexOf(name);
    if (slot !== -1) return [one.plan, slot];
  }
  return null;
}

/** Makes a scope, and the function by which the recorder reads its names: `0` if it has none. */
export function openScope(
  draft: Draft,
  functions: Functions,
  kind: ScopePlan["kind"],
  declared: readonly Seen[],
  parent: Surroundings | null,
  fields: readonly string[] = parent?.fields ?? [],
): { readonly around: Surroundings; readonly peek: string } {
  const seen = [...new Map(declared.map((one) => [one.name, one])).values()];
  const names = seen.map(({ name }) => name);
  const numbers = seen.map(({ fn }) => (fn === null ? null : functions.numberOf(fn)));
  for (const { fn, name } of seen) if (fn !== null) functions.call(fn, name);
  const plan =
    draft.plan.scopes.push({ kind, file: draft.file, names, functions: numbers, isShared: false }) - 1;
  const asked = `${draft.key}n`;
  const cases = seen.map(({ read }, slot) => `case ${slot}:return ${read};`).join("");
  const peek = seen.length === 0 ? "0" : `${asked}=>{switch(${asked}){${cases}}}`;
  return { around: { plan, names, parent, fields }, peek };
}
