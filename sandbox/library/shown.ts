/** What Node shows of an object whose state no property holds, such as a URL. */
export interface Shown {
  /** What the object is made of, in this order. */
  list(): readonly (readonly [name: string, value: unknown])[];
  /** Written as `name => value`, as in a Map, and not as properties. */
  readonly arrows: boolean;
  /** For one that is nothing but a text: that text, and whose class makes it again. */
  readonly made?: { readonly of: "URL" | "URLSearchParams" | "Intl" | "Event"; text(): string };
}

/** The entries, for whoever judges them: of either realm, so nothing is asked that a program could have changed. */
export function entriesOf(shown: Shown): (readonly [name: string, value: unknown])[] {
  const list = shown.list();
  const entries: (readonly [string, unknown])[] = [];
  for (let i = 0; i < list.length; i++) {
    const entry = list[i];
    if (entry !== undefined) entries.push([entry[0], entry[1]]);
  }
  return entries;
}

const all = new WeakMap<object, Shown>();
const { apply, setPrototypeOf } = Reflect;
const { get, set } = all;

/** Remembers how an object is shown. The other realm reads this too, so nothing of it may end at a prototype. */
export function show(object: object, shown: Shown): void {
  setPrototypeOf(shown, null);
  apply(set, all, [object, shown]);
}

export function shownOf(object: object): Shown | undefined {
  return apply(get, all, [object]) as Shown | undefined;
}
