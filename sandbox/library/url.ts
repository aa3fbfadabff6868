import { nodeError } from "./node-error.ts";
import { show } from "./shown.ts";
import { joining, type URLSearchParams } from "./url-search-params.ts";
import type { Ask } from "./world.ts";

const settable = [
  ...["href", "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash"],
];
type Parts = Readonly<Record<string, string>>;

/** The web's URL. The host reads and writes it; what is kept here are its parts. */
export function createUrl(ask: Ask): object {
  const parse = (url: unknown, base: unknown): Parts | null => {
    const text = `${url as string}`;
    const from = base === undefined ? null : `${base as string}`;
    return ask({ what: "url", url: text, base: from, set: null }) as Parts | null;
  };
  const parseOrThrow = (url: unknown, base: unknown): Parts => {
    const parts = parse(url, base);
    if (parts !== null) return parts;
    const input = { input: `${url as string}`, ...(base === undefined ? {} : { base: `${base as string}` }) };
    throw Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL", ...input });
  };

  class URL {
    #parts: Parts;
    readonly #params: URLSearchParams;
    readonly #renewParams: (query: string) => void;

    constructor(url: unknown, base: unknown = undefined) {
      this.#parts = parseOrThrow(url, base);
      // Now, and not when it is asked for: whoever shows a URL must not run what the program has changed since.
      [this.#params, this.#renewParams] = joining.join(this.#parts.search ?? "", (query) => {
        const set = ["search", query] as const;
        this.#parts = ask({ what: "url", url: this.href, base: null, set }) as Parts;
      });
      show(this, {
        arrows: false,
        // In Node's order, and one literal: a loop that fills a list could run a setter of the program.
        list: () => [
          ["href", this.#parts.href],
          ["origin", this.#parts.origin],
          ["protocol", this.#parts.protocol],
          ["username", this.#parts.username],
          ["password", this.#parts.password],
          ["host", this.#parts.host],
          ["hostname", this.#parts.hostname],
          ["port", this.#parts.port],
          ["pathname", this.#parts.pathname],
          ["search", this.#parts.search],
          ["searchParams", this.#params],
          ["hash", this.#parts.hash],
        ],
        made: { of: "URL", text: () => URL.#part(this, "href") },
      });
    }

    static canParse(url: unknown, base?: unknown): boolean {
      return parse(url, base) !== null;
    }

    static parse(url: unknown, base?: unknown): URL | null {
      return parse(url, base) === null ? null : new URL(url, base);
    }

    static #part(url: URL, name: string): string {
      return url.#parts[name] ?? "";
    }

    static #setPart(url: URL, name: string, value: string): void {
      if (name === "href") {
        const parts = parse(value, undefined);
        if (parts === null) throw nodeError("ERR_INVALID_URL", "Invalid URL", { input: value });
        url.#parts = parts;
      } else {
        const set = [name, value] as const;
        url.#parts = ask({ what: "url", url: url.href, base: null, set }) as Parts;
      }
      url.#renewParams(URL.#part(url, "search"));
    }

    static {
      for (const name of ["origin", ...settable]) {
        const accessors = {
          get value(): string {
            return URL.#part(this as unknown as URL, name);
          },
          set value(next: string) {
            URL.#setPart(this as unknown as URL, name, `${next}`);
          },
        };
        const both = { ...Object.getOwnPropertyDescriptor(accessors, "value"), enumerable: true };
        if (name === "origin") delete both.set;
        Object.defineProperty(URL.prototype, name, both);
      }
      Object.defineProperty(URL.prototype, Symbol.toStringTag, { value: "URL", configurable: true });
    }

    declare href: string;

    get searchParams(): URLSearchParams {
      return this.#params;
    }

    toString(): string {
      return this.href;
    }

    toJSON(): string {
      return this.href;
    }
  }
  return URL;
}
