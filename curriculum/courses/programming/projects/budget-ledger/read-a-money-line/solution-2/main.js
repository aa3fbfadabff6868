const kinds = ["in", "out"];

function centsOf(amount) {
  const found = amount.match(/^(\d+)(?:\.(\d\d))?$/);
  if (found === null) {
    throw new Error("not an amount: " + amount);
  }
  return Number(found[1]) * 100 + Number(found[2] ?? "0");
}

export function readEntry(line) {
  const parts = line.split(";");
  if (parts.length !== 5) {
    throw new Error("expected 5 parts, found " + parts.length);
  }
  const kind = parts[1].trim();
  if (!kinds.includes(kind)) {
    throw new Error("neither in nor out: " + kind);
  }
  return {
    date: parts[0].trim(),
    kind: kind,
    category: parts[2].trim(),
    cents: centsOf(parts[3].trim()),
    note: parts[4].trim(),
  };
}
