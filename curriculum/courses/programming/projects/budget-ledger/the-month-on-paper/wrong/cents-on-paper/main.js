import { costs } from "./costs.js";

function inMoney(cents) {
  return String(cents);
}

function row(name, cents) {
  return name.padEnd(14) + inMoney(cents).padStart(10);
}

function mark(cents, planned) {
  return planned !== undefined && cents > planned ? `  over by ${inMoney(cents - planned)}` : "";
}

export function monthReport(entries, month, plan) {
  const all = costs(entries, month);
  const rows = all.map(({ category, cents }) => row(category, cents) + mark(cents, plan[category]));
  const total = all.reduce((sum, { cents }) => sum + cents, 0);
  return [`Costs in ${month}`, ...rows, row("Total", total)].join("\n");
}
