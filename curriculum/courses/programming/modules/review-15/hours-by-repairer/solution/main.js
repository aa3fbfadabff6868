import { hoursBy } from "./hours.js";

export function busiest(orders) {
  let best = "nobody";
  let most = 0;
  for (const [name, hours] of Object.entries(hoursBy(orders))) {
    if (hours > most) {
      best = name;
      most = hours;
    }
  }
  return best;
}
