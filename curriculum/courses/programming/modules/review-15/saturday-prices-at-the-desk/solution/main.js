import dayLines from "./day.js";

const prices = [];
let typed = prompt("Price?");
while (typed !== "") {
  prices.push(Number(typed));
  typed = prompt("Price?");
}
for (const line of dayLines(prices)) {
  console.log(line);
}
