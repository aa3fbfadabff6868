function minutes(time) {
  return Number(time.slice(0, 2)) * 60;
}

export function hours(plan, name) {
  let sum = 0;
  for (const shift of plan) {
    if (shift.name === name) {
      sum += minutes(shift.to) - minutes(shift.from);
    }
  }
  return sum / 60;
}
