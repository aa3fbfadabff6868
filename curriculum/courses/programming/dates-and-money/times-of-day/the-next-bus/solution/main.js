function toMinutes(clock) {
  const [hours, minutes] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

export function nextBus(times, now) {
  for (const time of times) {
    if (toMinutes(time) >= toMinutes(now)) {
      return time;
    }
  }
  return "tomorrow";
}
