export function costs(entries, month) {
  const totals = new Map();
  for (const { date, kind, category, cents } of entries) {
    if (kind === "out" && date.startsWith(month)) {
      totals.set(category, cents);
    }
  }
  const list = [...totals].map(([category, cents]) => ({ category, cents }));
  return list.toSorted((a, b) => b.cents - a.cents || (a.category < b.category ? -1 : 1));
}
