import { total } from "./parts.js";
import { total } from "./hours.js";

export function total(parts, hours) {
  return total(parts) + total(hours);
}
