/** What was found, for a sentence: short, on one line, and without walking into it, however large or deep it is. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? "a list of 1" : `a list of ${value.length}`;
  if (value === null) return "nothing";
  if (typeof value === "object") return "a block of keys";
  const text = String(JSON.stringify(typeof value === "string" ? value.slice(0, 60) : value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
