export function kitchenLine(totals) {
  const parts = [];
  for (const [name, bags] of Object.entries(totals)) {
    if (bags > 0) {
      parts.push(`${bags} x ${name}`);
    }
  }
  return parts.join(", ");
}
