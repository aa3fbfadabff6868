function money(amount) {
  return amount.toFixed(2).padStart(7);
}

export default function dayLines(prices) {
  if (prices.length === 0) return ["No repairs today"];
  const total = prices.reduce((sum, price) => sum + price, 0);
  return [`Repairs: ${prices.length}`, `Total:${money(total)}`, `Most: ${money(Math.max(...prices))}`];
}
