export function failures(events) {
  const list = [];
  for (const { event, machine } of events) {
    if (event !== "ERROR") {
      continue;
    }
    const known = list.find((one) => one.machine === machine);
    if (known === undefined) {
      list.push({ machine, errors: 1 });
    } else {
      known.errors += 1;
    }
  }
  list.sort((a, b) => (a.errors === b.errors ? a.machine - b.machine : b.errors - a.errors));
  return list;
}
