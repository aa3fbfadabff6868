import { bulbPrice } from "./bulbs.js";

export function lampPrice(bulbs) {
  return bulbPrice(bulbs) + 15;
}
