function toHours(clock) {
  return Number(clock.replaceAll(":", "."));
}

export function minutesByDriver(shifts) {
  const total = {};
  for (const { driver, from, to } of shifts) {
    const length = Math.round((toHours(to) - toHours(from)) * 60);
    total[driver] = (total[driver] ?? 0) + length;
  }
  return total;
}
