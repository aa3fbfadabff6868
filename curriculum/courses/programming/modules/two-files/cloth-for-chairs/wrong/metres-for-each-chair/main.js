import { metrePrice, metresFor } from "./cloth.js";

export function seatPrice(chairs) {
  return chairs * (metresFor(1) * metrePrice + 12);
}
