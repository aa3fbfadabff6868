import { hoursBy } from "./hours.js";

export function busiest(orders) {
  const pairs = Object.entries(hoursBy(orders));
  if (pairs.length === 0) return "nobody";
  return pairs.toSorted((a, b) => b[1] - a[1])[0][0];
}
