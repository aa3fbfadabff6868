import summary from "./day.js";

function askPrices() {
  const prices = [];
  while (true) {
    const typed = prompt("Price, or nothing:").trim();
    if (typed === "") return prices;
    prices.push(Number(typed));
  }
}

console.log(summary(askPrices()).join("\n"));
