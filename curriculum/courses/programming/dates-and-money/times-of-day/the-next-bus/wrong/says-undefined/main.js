function toMinutes(clock) {
  const [hours, minutes] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

export function nextBus(times, now) {
  return times.find((time) => toMinutes(time) >= toMinutes(now));
}
