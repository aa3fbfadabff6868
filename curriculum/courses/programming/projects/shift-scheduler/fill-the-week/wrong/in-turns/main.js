import { canTake } from "./can-take.js";

export function planWeek(shifts, volunteers) {
  const plan = [];
  shifts.forEach((shift, index) => {
    const volunteer = volunteers[index % volunteers.length];
    const able = volunteer !== undefined && canTake(volunteer, shift, plan);
    plan.push({ ...shift, name: able ? volunteer.name : null });
  });
  return plan;
}
