const minutes = (time) => {
  const [hour, minute] = time.split(":").map(Number);
  return hour * 60 + minute;
};

export function hours(plan, name) {
  const own = plan.filter((shift) => shift.name === name);
  return own.reduce((sum, { from, to }) => sum + minutes(to) - minutes(from), 0) / 60;
}
