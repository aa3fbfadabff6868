/**
 * Two texts cut to `max` characters each, around the first place where they differ, so that the difference is
 * always shown.
 */
export function shortenTogether(a: string, b: string, max: number): readonly [string, string] {
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first++;
  const start = Math.max(0, first - Math.floor(max / 3));
  return [cut(a, start, max), cut(b, start, max)];
}

export function shorten(text: string, max: number): string {
  return cut(text, 0, max);
}

function cut(text: string, start: number, max: number): string {
  if (text.length <= max) return text;
  const end = start + max;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
