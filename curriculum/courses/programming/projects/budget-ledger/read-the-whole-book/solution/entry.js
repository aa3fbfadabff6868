export function readEntry(line) {
  const parts = line.split(";").map((part) => part.trim());
  if (parts.length !== 5) {
    throw new Error(`expected 5 parts, found ${parts.length}`);
  }
  const [date, kind, category, amount, note] = parts;
  if (kind !== "in" && kind !== "out") {
    throw new Error(`neither in nor out: ${kind}`);
  }
  if (!/^\d+(\.\d\d)?$/.test(amount)) {
    throw new Error(`not an amount: ${amount}`);
  }
  return { date, kind, category, cents: Math.round(Number(amount) * 100), note };
}
