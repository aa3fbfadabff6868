export function failures(events) {
  const errors = {};
  for (const { event, machine } of events) {
    if (event === "ERROR") {
      errors[machine] = (errors[machine] ?? 0) + 1;
    }
  }
  return Object.entries(errors)
    .map(([machine, count]) => [count, machine])
    .toSorted((a, b) => (String(a) < String(b) ? 1 : -1))
    .map(([count, machine]) => ({ machine, errors: count }));
}
