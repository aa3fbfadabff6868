function minutesBetween(from, to) {
  const minutes = (time) => Number(time.slice(11, 13)) * 60 + Number(time.slice(14));
  return minutes(to) - minutes(from);
}

export function washes(events) {
  const started = new Map();
  const found = [];
  for (const { time, event, machine } of events) {
    const from = started.get(machine);
    if (event === "END" && from !== undefined) {
      found.push({ machine, from, minutes: minutesBetween(from, time) });
    }
    if (event === "START") {
      started.set(machine, time);
    } else {
      started.delete(machine);
    }
  }
  return found;
}
