import { hoursBy } from "./hours.js";

export function busiest(orders) {
  return Math.max(...Object.values(hoursBy(orders)));
}
