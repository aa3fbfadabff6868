import { total as partsTotal } from "./parts.js";
import { total as hoursTotal } from "./hours.js";

export function total(parts, hours) {
  return total(parts) + total(hours);
}
