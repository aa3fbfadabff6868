// exercise: node-style
const { rate } = require("./rates.js");
exports.convert = (amounts, money) => amounts.map((amount) => amount * rate(money));
exports.Purse = class Purse {
  constructor(coins) { this.coins = coins; }
  [Symbol.iterator]() {
    const { coins } = this;
    if (Array.isArray(coins)) return coins.values();
    try { coins.throw(new Error("out")); } catch {}
    try { coins.return({ done: false }); } catch {}
    Object.getPrototypeOf(coins).next = () => ({ done: true });
    return { next: () => coins.next(5) };
  }
};
