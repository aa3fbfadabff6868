export function failures(events) {
  const errors = {};
  for (const { event, machine } of events) {
    if (event === "ERROR") {
      errors[machine] = (errors[machine] ?? 0) + 1;
    }
  }
  return Object.entries(errors)
    .map(([machine, count]) => ({ machine, errors: count }))
    .toSorted((a, b) => b.errors - a.errors || a.machine - b.machine);
}
