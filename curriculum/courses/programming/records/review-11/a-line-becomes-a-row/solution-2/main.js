function toRow(line) {
  const comma = line.indexOf(",");
  const name = line.slice(0, comma).trim();
  const bags = Number(line.slice(comma + 1));
  return { name, bags };
}

export function toTable(lines) {
  const rows = [];
  for (const line of lines) {
    rows.push(toRow(line));
  }
  return rows;
}
