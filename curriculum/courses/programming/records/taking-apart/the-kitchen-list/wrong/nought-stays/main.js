export function kitchenLine(totals) {
  const parts = [];
  for (const [name, bags] of Object.entries(totals)) {
    parts.push(`${bags} x ${name}`);
  }
  return parts.join(", ");
}
