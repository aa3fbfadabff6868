export function shelfPage(catalogue, counts) {
  const parts = catalogue.map(({ part, cents, least }) => {
    const count = counts[part] ?? 0;
    return { name: part, count, cents: count * cents, mark: count < least ? "  low" : "" };
  });
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  const lines = [...parts, { name: "Total", count: sum("count"), cents: sum("cents"), mark: "" }];
  const width = lines.reduce((widest, { name }) => Math.max(widest, name.length), 0);
  let page = "";
  for (const { name, count, cents, mark } of lines) {
    const money = (cents / 100).toFixed(2);
    page += name.padEnd(width) + String(count).padStart(6) + money.padStart(10) + mark + "\n";
  }
  return page.trim();
}
