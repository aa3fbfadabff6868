import { metrePrice } from "./cloth.js";
import { metresFor } from "./cloth.js";

export function seatPrice(chairs) {
  const cloth = metresFor(chairs) * metrePrice;
  const work = chairs * 12;
  return cloth + work;
}
