export function toTable(lines) {
  const rows = [];
  for (const line of lines) {
    const [name, bags] = line.split(",");
    rows.push({ name: name.trim(), bags: Number(bags) });
  }
  return rows;
}
