export function canTake(volunteer, shift, plan) {
  if (!volunteer.days.includes(shift.day)) {
    return false;
  }
  let count = 0;
  for (const planned of plan) {
    if (planned.name !== volunteer.name) {
      continue;
    }
    if (planned.day === shift.day) {
      return false;
    }
    count++;
  }
  return count < volunteer.most;
}
