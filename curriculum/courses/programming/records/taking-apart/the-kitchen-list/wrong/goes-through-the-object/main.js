export function kitchenLine(totals) {
  const parts = [];
  for (const [name, bags] of totals) {
    parts.push(`${bags} x ${name}`);
  }
  return parts.join(", ");
}
