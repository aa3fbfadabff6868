/** All texts in a value, keys too: what may end on a screen, in the log, or in a hash. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

/** Half a character has no UTF-8, no canonical JSON, and so no place in the log. */
export function halfCharacterIn(value: unknown): string | null {
  const text = textsIn(value).find((each) => !each.isWellFormed());
  return text === undefined ? null : `took half a character in ${JSON.stringify(text.slice(0, 80))}`;
}
