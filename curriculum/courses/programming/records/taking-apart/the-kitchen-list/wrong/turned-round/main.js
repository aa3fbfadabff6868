export function kitchenLine(totals) {
  const parts = [];
  for (const [bags, name] of Object.entries(totals)) {
    parts.push(`${bags} x ${name}`);
  }
  return parts.join(", ");
}
