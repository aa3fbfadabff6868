import take, { inTheBox as box } from "./stock.js";

const morning = box();
console.log(take("glass"));
console.log(take());
console.log(take());
console.log(morning.length);
console.log(box().join(" "));
