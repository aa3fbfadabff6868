import { radioRepair } from "./radio.js";
import { tubePrice } from "./prices.js";

console.log("desk open");
console.log(radioRepair(2));
console.log(tubePrice);
