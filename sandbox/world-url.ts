const settable = [
  ...["href", "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash"],
] as const;
type Settable = (typeof settable)[number];

/** The parts of a URL as the web's standard reads it; after one of them was set, where `set` says so. Null if it is none. */
export function partsOfUrl(
  text: string,
  base: string | null,
  set: readonly [part: string, value: string] | null,
): Record<Settable | "origin", string> | null {
  const url = base === null ? URL.parse(text) : URL.parse(text, base);
  if (url === null) return null;
  if (set !== null) {
    const part = settable.find((name) => name === set[0]);
    if (part === undefined) throw new Error(`no part of a URL is called ${set[0]}`);
    url[part] = set[1];
  }
  const parts = Object.fromEntries(settable.map((part) => [part, url[part]])) as Record<Settable, string>;
  return { ...parts, origin: url.origin };
}
