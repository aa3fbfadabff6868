import { slipLines } from "./slip.js";

const item = prompt("What is it?");
const price = Number(prompt("Price?"));
for (const line of slipLines(item, price)) {
  console.log(line);
}
