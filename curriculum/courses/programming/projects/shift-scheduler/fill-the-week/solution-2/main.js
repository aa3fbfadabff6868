import { canTake } from "./can-take.js";

export function planWeek(shifts, volunteers) {
  return shifts.reduce((plan, shift) => {
    const [chosen] = volunteers
      .filter((volunteer) => canTake(volunteer, shift, plan))
      .map(({ name }) => ({ name, count: plan.filter((planned) => planned.name === name).length }))
      .toSorted((a, b) => a.count - b.count);
    return [...plan, { ...shift, name: chosen?.name ?? null }];
  }, []);
}
