import { partsTotal as total } from "./parts.js";
import { total as hoursTotal } from "./hours.js";

export function billTotal(parts, hours) {
  return total(parts) + hoursTotal(hours);
}
