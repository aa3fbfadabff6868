const last = "Total";

function row(name, width, count, cents) {
  return name.padEnd(width) + String(count).padStart(6) + (cents / 100).toFixed(2).padStart(10);
}

export function shelfPage(catalogue, counts) {
  const width = 5;
  let pieces = 0;
  let worth = 0;
  const rows = catalogue.map(({ part, cents, least }) => {
    const count = counts[part] ?? 0;
    pieces += count;
    worth += count * cents;
    return row(part, width, count, count * cents) + (count < least ? "  low" : "");
  });
  return [...rows, row(last, width, pieces, worth)].join("\n");
}
