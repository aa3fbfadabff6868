import { total as partsTotal } from "./parts.js";

export function total(parts, hours) {
  return partsTotal(parts);
}
