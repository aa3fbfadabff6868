import { isObject } from "./kit.ts";
import { nodeError } from "./node-error.ts";
import { show } from "./shown.ts";
import { TextDecoder, TextEncoder } from "./text-coding.ts";

type Pair = readonly [name: string, value: string];

const encode = encodeURIComponent;

/** As a form's data is written (https://url.spec.whatwg.org/#urlencoded-serializing). */
function encoded(text: string): string {
  return encode(text.toWellFormed())
    .replaceAll(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}

function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  if (!spaced.includes("%")) return spaced;
  const given = new TextEncoder().encode(spaced);
  const bytes: number[] = [];
  for (let i = 0; i < given.length; i++) {
    const hex = String.fromCharCode(given[i + 1] ?? 0, given[i + 2] ?? 0);
    const escaped = given[i] === 0x25 && /^[0-9a-f]{2}$/i.test(hex);
    bytes[bytes.length] = escaped ? Number.parseInt(hex, 16) : (given[i] ?? 0);
    if (escaped) i += 2;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

function parsed(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (const part of text.split("&")) {
    if (part === "") continue;
    const at = part.indexOf("=");
    const [name, value] = at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
    pairs[pairs.length] = [decoded(name), decoded(value)];
  }
  return pairs;
}

function pairsOf(init: unknown): Pair[] {
  if (init === undefined || init === null) return [];
  if (!isObject(init)) {
    const text = `${init as string}`.toWellFormed();
    return parsed(text.startsWith("?") ? text.slice(1) : text);
  }
  const iterate: unknown = Reflect.get(init, Symbol.iterator);
  if (iterate === undefined || iterate === null) {
    return Object.keys(init).map((name) => pair(name, Reflect.get(init, name)));
  }
  if (typeof iterate !== "function") throw nodeError("ERR_ARG_NOT_ITERABLE", "Query pairs must be iterable");
  return Array.from(init as Iterable<unknown>, (entry) => {
    const list = isObject(entry) && Symbol.iterator in entry ? [...(entry as Iterable<unknown>)] : [];
    if (list.length !== 2) {
      throw nodeError("ERR_INVALID_TUPLE", "Each query pair must be an iterable [name, value] tuple");
    }
    return pair(list[0], list[1]);
  });
}

function pair(name: unknown, value: unknown): Pair {
  return [`${name as string}`.toWellFormed(), `${value as string}`.toWellFormed()];
}

type Join = (
  query: string,
  changed: (query: string) => void,
) => readonly [params: URLSearchParams, renew: (query: string) => void];

/** The pairs of a URL, which is told when they change, and a function that gives them the URL's new query. */
export const joining: { join: Join } = {
  join: () => {
    throw new Error("set by the class");
  },
};

/** The pairs in the query of a URL (https://url.spec.whatwg.org/#interface-urlsearchparams). */
export class URLSearchParams {
  #pairs: Pair[];
  #changed: (query: string) => void = () => {};

  constructor(init: unknown = undefined) {
    this.#pairs = pairsOf(init);
    show(this, {
      arrows: true,
      list: () => this.#pairs,
      made: { of: "URLSearchParams", text: () => this.toString() },
    });
  }

  static {
    joining.join = (query, changed) => {
      const params = new URLSearchParams(query);
      params.#changed = changed;
      const renew = (next: string): void => {
        params.#pairs = pairsOf(next);
      };
      return [params, renew];
    };
  }

  #set(pairs: Pair[]): void {
    this.#pairs = pairs;
    this.#changed(this.toString());
  }

  get size(): number {
    return this.#pairs.length;
  }

  append(name: unknown, value: unknown): void {
    this.#set([...this.#pairs, pair(name, value)]);
  }

  delete(name: unknown, value?: unknown): void {
    const [wantedName, wantedValue] = pair(name, value);
    this.#set(
      this.#pairs.filter(([key, own]) => key !== wantedName || (value !== undefined && own !== wantedValue)),
    );
  }

  get(name: unknown): string | null {
    return this.getAll(name)[0] ?? null;
  }

  getAll(name: unknown): string[] {
    const [wanted] = pair(name, "");
    return this.#pairs.filter(([key]) => key === wanted).map(([, value]) => value);
  }

  has(name: unknown, value?: unknown): boolean {
    const [, wanted] = pair(name, value);
    const values = this.getAll(name);
    return value === undefined ? values.length > 0 : values.includes(wanted);
  }

  set(name: unknown, value: unknown): void {
    const next = pair(name, value);
    const first = this.#pairs.findIndex(([key]) => key === next[0]);
    if (first < 0) {
      this.append(name, value);
      return;
    }
    const others = this.#pairs.map((own, at) => (at === first ? next : own));
    this.#set(others.filter(([key], at) => at === first || key !== next[0]));
  }

  /** By the names' code units, as texts are compared. */
  sort(): void {
    this.#set(this.#pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  }

  toString(): string {
    return this.#pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&");
  }

  forEach(callback: unknown, self?: unknown): void {
    if (typeof callback !== "function") {
      throw nodeError("ERR_INVALID_ARG_TYPE", 'The "callback" argument must be of type function.');
    }
    for (let i = 0; i < this.#pairs.length; i++) {
      const [name, value] = this.#pairs[i] ?? [];
      Reflect.apply(callback, self, [value, name, this]);
    }
  }

  *entries(): Generator<[string, string]> {
    // The pairs of each moment: a walk may change them.
    for (let i = 0; i < this.#pairs.length; i++) {
      const [name = "", value = ""] = this.#pairs[i] ?? [];
      yield [name, value];
    }
  }

  *keys(): Generator<string> {
    for (const [name] of this.entries()) yield name;
  }

  *values(): Generator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  declare [Symbol.iterator]: () => Generator<[string, string]>;
}

const { prototype } = URLSearchParams;
Object.defineProperty(prototype, Symbol.iterator, {
  value: prototype.entries,
  configurable: true,
  writable: true,
});
Object.defineProperty(prototype, Symbol.toStringTag, { value: "URLSearchParams", configurable: true });
for (const { prototype: steps } of [prototype.entries, prototype.keys, prototype.values]) {
  Object.defineProperty(steps, Symbol.toStringTag, { value: "URLSearchParams Iterator", configurable: true });
}
