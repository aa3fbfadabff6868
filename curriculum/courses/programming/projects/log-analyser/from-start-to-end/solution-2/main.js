const minute = 60 * 1000;

function toMs(time) {
  const [date, clock] = time.split(" ");
  return new Date(date + "T" + clock + ":00.000Z").getTime();
}

export function washes(events) {
  const found = [];
  events.forEach((event, index) => {
    if (event.event !== "END") {
      return;
    }
    const before = events.slice(0, index).filter((one) => one.machine === event.machine);
    const last = before.at(-1);
    if (last !== undefined && last.event === "START") {
      const minutes = (toMs(event.time) - toMs(last.time)) / minute;
      found.push({ machine: event.machine, from: last.time, minutes: minutes });
    }
  });
  return found;
}
