function toHours(clock) {
  return Number(clock.split(":")[0]);
}

export function nextBus(times, now) {
  for (const time of times) {
    if (toHours(time) > toHours(now)) {
      return time;
    }
  }
  return "tomorrow";
}
