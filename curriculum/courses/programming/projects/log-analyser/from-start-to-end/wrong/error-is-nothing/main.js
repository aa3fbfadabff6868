function toMs(time) {
  const [date, clock] = time.split(" ");
  return new Date(`${date}T${clock}Z`).getTime();
}

function minutesBetween(from, to) {
  return (toMs(to) - toMs(from)) / 60000;
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
    } else if (event === "END") {
      started.delete(machine);
    }
  }
  return found;
}
