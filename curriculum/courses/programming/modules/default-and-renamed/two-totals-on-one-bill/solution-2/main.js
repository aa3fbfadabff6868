import * as partsFile from "./parts.js";
import * as hoursFile from "./hours.js";

export function total(parts, hours) {
  return partsFile.total(parts) + hoursFile.total(hours);
}
