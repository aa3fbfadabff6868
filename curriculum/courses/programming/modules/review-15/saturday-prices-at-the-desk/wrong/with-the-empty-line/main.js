import dayLines from "./day.js";

const prices = [];
let typed = "start";
while (typed !== "") {
  typed = prompt("Price?");
  prices.push(Number(typed));
}
for (const line of dayLines(prices)) {
  console.log(line);
}
