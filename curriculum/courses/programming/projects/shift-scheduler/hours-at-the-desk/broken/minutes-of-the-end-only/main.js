function minutes(time) {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function hours(plan, name) {
  let sum = 0;
  for (const shift of plan) {
    if (shift.name === name) {
      sum += minutes(shift.to) - Number(shift.from.slice(0, 2)) * 60;
    }
  }
  return sum / 60;
}
