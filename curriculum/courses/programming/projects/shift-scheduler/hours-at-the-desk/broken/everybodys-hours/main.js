function minutes(time) {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function hours(plan, name) {
  let sum = 0;
  for (const shift of plan) {
    sum += minutes(shift.to) - minutes(shift.from);
  }
  return sum / 60;
}
