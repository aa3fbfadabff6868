export function canTake(volunteer, shift, plan) {
  const own = plan.filter(({ name }) => name === volunteer.name);
  return volunteer.days.includes(shift.day) && own.length < volunteer.most;
}
