import { lampIn } from "./lamps.js";
import { radioIn } from "./radios.js";

const count = 50;
console.log(lampIn());
console.log(radioIn());
console.log(lampIn());
console.log(count);
