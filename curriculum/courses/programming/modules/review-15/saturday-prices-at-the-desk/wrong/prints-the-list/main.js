import dayLines from "./day.js";

const prices = [];
let typed = prompt("Price?");
while (typed !== "") {
  prices.push(Number(typed));
  typed = prompt("Price?");
}
console.log(dayLines(prices));
