import { costs } from "./costs.js";

const inMoney = (cents) => (cents / 100).toFixed(2);

export function monthReport(entries, month, plan) {
  let text = `Costs in ${month}`;
  let total = 0;
  for (const { category, cents } of costs(entries, month)) {
    text += "\n" + category.padEnd(14) + inMoney(cents).padStart(10);
    if (category in plan && cents > plan[category]) {
      text += "  over by " + inMoney(cents - plan[category]);
    }
    total += cents;
  }
  return text + "\n" + "Total".padEnd(14) + inMoney(total).padStart(10);
}
