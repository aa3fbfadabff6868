function toMinutes(clock) {
  const parts = clock.split(":");
  return Number(parts[0]) * 60 + Number(parts[1]);
}

export function minutesByDriver(shifts) {
  const total = {};
  for (const shift of shifts) {
    let length = toMinutes(shift.to) - toMinutes(shift.from);
    if (length < 0) {
      length += 24 * 60;
    }
    if (total[shift.driver] === undefined) {
      total[shift.driver] = 0;
    }
    total[shift.driver] += length;
  }
  return total;
}
