import dayLines from "./day.js";

const prices = [];
for (let i = 0; i < 3; i++) {
  prices.push(Number(prompt("Price?")));
}
for (const line of dayLines(prices)) {
  console.log(line);
}
