import { metrePrice, metresFor } from "./cloth.js";

export function seatPrice(chairs) {
  return metresFor(chairs) * metrePrice + chairs * 12;
}
