// exercise: node-style
const { rate } = require("./rates.js");
exports.convert = (amounts, money) => amounts.map((amount) => amount * rate(money));
exports.Purse = class Purse {
  constructor(coins) { this.coins = coins; }
  [Symbol.iterator]() {
    let n = 0;
    return { next: () => ({ get done() { return n++ > 3; }, value: { valueOf: () => 1, toString: () => "1" } }), return: () => ({}) };
  }
};
