import { total as partsTotal } from "./parts.js";
import { total } from "./hours.js";

export function total(parts, hours) {
  return partsTotal(parts) + total(hours);
}
