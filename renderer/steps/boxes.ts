import type { Thing, Value } from "../../sandbox/steps/trace.ts";
import type { Group } from "./frames.ts";
import type { Moment } from "./walk.ts";
import { isRef, plainText } from "./words.ts";

/** How a value is drawn. */
export type Drawn =
  | { readonly kind: "plain"; readonly text: string; readonly is: "text" | "other" }
  /** A box. `mark`: its number on the screen, where something else leads to it too. */
  | { readonly kind: "box"; readonly id: number; readonly mark: number | null; readonly it: Contents }
  /** It is drawn already: an arrow leads there. */
  | { readonly kind: "arrow"; readonly id: number; readonly mark: number };

export type Contents =
  | { readonly kind: "row"; readonly name: string; readonly cells: readonly Cell[]; readonly length: number }
  | {
      readonly kind: "fields";
      readonly name: string;
      readonly fields: readonly Field[];
      readonly more: number;
    }
  | {
      readonly kind: "function";
      readonly name: string;
      readonly line: number | null;
      readonly holds: readonly Field[];
    }
  | { readonly kind: "text"; readonly text: string };

/** `gap`: so many are left out here. */
export type Cell =
  | { readonly kind: "item"; readonly index: number; readonly value: Drawn; readonly isChanged: boolean }
  | { readonly kind: "gap"; readonly count: number };

export interface Field {
  readonly name: string;
  readonly value: Drawn;
  readonly isChanged: boolean;
}

export interface DrawnGroup extends Omit<Group, "variables"> {
  readonly variables: readonly (Field & { readonly isFunction: boolean })[];
}

/**
 * What is drawn where. An object stands as a box where it is met first, in what holds it; wherever else it is reached
 * from, an arrow leads to that box. `before`: the objects a step ago, so that what is new in one can be told.
 */
export function draw(groups: readonly Group[], now: Moment, before: Moment | null): DrawnGroup[] {
  const drawing = new Drawing(now, before, reachedTwice(groups, now));
  return groups.map((group) => ({
    ...group,
    variables: group.variables
      // That a function is there is no news; what it holds on to may be.
      .filter(({ isFunction }) => !isFunction)
      .map(({ name, value, isChanged, isFunction }) => ({
        name,
        value: drawing.value(value),
        isChanged,
        isFunction,
      })),
  }));
}

/** The objects to which more than one way leads, in the order in which they are met, each with its number. */
function reachedTwice(groups: readonly Group[], { things }: Moment): ReadonlyMap<number, number> {
  const met = new Map<number, number>();
  const visit = (value: Value): void => {
    if (!isRef(value)) return;
    const count = (met.get(value.to) ?? 0) + 1;
    met.set(value.to, count);
    const thing = things.get(value.to);
    if (count === 1 && thing !== undefined) for (const inner of valuesIn(thing)) visit(inner);
  };
  for (const { variables } of groups)
    for (const { value, isFunction } of variables) if (!isFunction) visit(value);
  return new Map([...met].filter(([, count]) => count > 1).map(([id], index) => [id, index + 1]));
}

function valuesIn(thing: Thing): Value[] {
  switch (thing.is) {
    case "list":
      return [...thing.items];
    case "object":
      return thing.fields.map(([, value]) => value);
    case "pairs":
      return thing.pairs.flat();
    case "function":
      return thing.holds.map(([, value]) => value);
    case "other":
      return [];
  }
}

class Drawing {
  readonly #now: Moment;
  readonly #before: Moment | null;
  readonly #marks: ReadonlyMap<number, number>;
  readonly #drawn = new Set<number>();

  constructor(now: Moment, before: Moment | null, marks: ReadonlyMap<number, number>) {
    this.#now = now;
    this.#before = before;
    this.#marks = marks;
  }

  value(value: Value): Drawn {
    if (!isRef(value))
      return { kind: "plain", text: plainText(value), is: typeof value === "string" ? "text" : "other" };
    const thing = this.#now.things.get(value.to);
    if (thing === undefined) return { kind: "plain", text: "…", is: "other" };
    const mark = this.#marks.get(value.to) ?? null;
    if (this.#drawn.has(value.to)) return { kind: "arrow", id: value.to, mark: mark ?? 0 };
    this.#drawn.add(value.to);
    return { kind: "box", id: value.to, mark, it: this.#contents(thing, this.#before?.things.get(value.to)) };
  }

  #contents(thing: Thing, was: Thing | undefined): Contents {
    switch (thing.is) {
      case "list":
        return { kind: "row", name: thing.name, length: thing.length, cells: this.#cells(thing, was) };
      case "object": {
        const known = new Map(was?.is === "object" ? was.fields : []);
        const fields = thing.fields.map(([name, value]) =>
          this.#field(name, value, was && known.get(name), was !== undefined),
        );
        return { kind: "fields", name: thing.name, fields, more: thing.more };
      }
      case "pairs": {
        const known = new Set(was?.is === "pairs" ? was.pairs.map((pair) => JSON.stringify(pair)) : []);
        const fields = thing.pairs.map((pair) => {
          const [key, value] = pair;
          const name = isRef(key) ? "{ … }" : plainText(key);
          return {
            name,
            value: this.value(value),
            isChanged: was !== undefined && !known.has(JSON.stringify(pair)),
          };
        });
        return { kind: "fields", name: thing.name, fields, more: thing.more };
      }
      case "function":
        return {
          ...{ kind: "function", name: thing.name, line: thing.line },
          holds: thing.holds.map(([name, value]) => {
            const held = was?.is === "function" ? was.holds.find(([one]) => one === name)?.[1] : undefined;
            return this.#field(name, value, held, was !== undefined);
          }),
        };
      case "other":
        return { kind: "text", text: thing.text };
    }
  }

  #field(name: string, value: Value, was: Value | undefined, isKnown: boolean): Field {
    const isChanged = isKnown && JSON.stringify(was) !== JSON.stringify(value);
    return { name, value: this.value(value), isChanged };
  }

  #cells({ items, cut }: Extract<Thing, { is: "list" }>, was: Thing | undefined): Cell[] {
    const known = was?.is === "list" ? was.items : null;
    const cells = items.map((value, place): Cell => {
      const index = cut !== null && place >= cut.at ? place + cut.count : place;
      const isChanged = known !== null && JSON.stringify(known[place]) !== JSON.stringify(value);
      return { kind: "item", index, value: this.value(value), isChanged };
    });
    return cut === null
      ? cells
      : [...cells.slice(0, cut.at), { kind: "gap", count: cut.count }, ...cells.slice(cut.at)];
  }
}
