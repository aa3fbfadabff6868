export function canTake(volunteer, shift, plan) {
  const own = plan.filter(({ name }) => name === volunteer.name);
  const isFree = own.every(({ day }) => day !== shift.day);
  return volunteer.days.includes(shift.day) && isFree && own.length < volunteer.most;
}
