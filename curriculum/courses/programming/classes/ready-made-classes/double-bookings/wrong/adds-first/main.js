export function doubleBooked(seats) {
  const seen = new Set();
  const twice = new Set();
  for (const seat of seats) {
    seen.add(seat);
    if (seen.has(seat)) {
      twice.add(seat);
    }
  }
  return [...twice];
}
