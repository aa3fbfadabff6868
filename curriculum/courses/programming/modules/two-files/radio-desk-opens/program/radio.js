import { tubePrice } from "./prices.js";

console.log("radio ready");

export function radioRepair(tubes) {
  return 20 + tubes * tubePrice;
}
