function toMinutes(clock) {
  const [hours, minutes] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

export function minutesByDriver(shifts) {
  const total = {};
  for (const { driver, from, to } of shifts) {
    const length = toMinutes(to) - toMinutes(from);
    total[driver] = (total[driver] ?? 0) + length;
  }
  return total;
}
