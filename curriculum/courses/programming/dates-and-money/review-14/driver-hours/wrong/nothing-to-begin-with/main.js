function toMinutes(clock) {
  const [hours, minutes] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

export function minutesByDriver(shifts) {
  const total = {};
  for (const { driver, from, to } of shifts) {
    total[driver] += (toMinutes(to) - toMinutes(from) + 1440) % 1440;
  }
  return total;
}
