export function doubleBooked(seats) {
  const seen = new Set();
  const twice = new Set();
  for (const seat of seats) {
    if (seen.has(seat)) {
      twice.add(seat);
    }
    seen.add(seat);
  }
  return twice;
}
