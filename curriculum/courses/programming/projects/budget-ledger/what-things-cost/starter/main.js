export function costs(entries, month) {
  return [];
}
