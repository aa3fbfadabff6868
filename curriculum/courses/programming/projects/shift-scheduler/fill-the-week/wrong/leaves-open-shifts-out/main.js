import { canTake } from "./can-take.js";

function count(name, plan) {
  return plan.filter((planned) => planned.name === name).length;
}

function choose(able, plan) {
  let chosen = null;
  for (const { name } of able) {
    if (chosen === null || count(name, plan) < count(chosen, plan)) {
      chosen = name;
    }
  }
  return chosen;
}

export function planWeek(shifts, volunteers) {
  const plan = [];
  for (const shift of shifts) {
    const able = volunteers.filter((volunteer) => canTake(volunteer, shift, plan));
    const name = choose(able, plan);
    if (name !== null) {
      plan.push({ ...shift, name });
    }
  }
  return plan;
}
