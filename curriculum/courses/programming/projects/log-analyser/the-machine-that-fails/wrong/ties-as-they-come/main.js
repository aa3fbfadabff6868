export function failures(events) {
  const errors = new Map();
  for (const { event, machine } of events) {
    if (event === "ERROR") {
      errors.set(machine, (errors.get(machine) ?? 0) + 1);
    }
  }
  return [...errors]
    .map(([machine, count]) => ({ machine, errors: count }))
    .toSorted((a, b) => b.errors - a.errors);
}
