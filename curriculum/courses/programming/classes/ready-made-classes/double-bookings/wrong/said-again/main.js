export function doubleBooked(seats) {
  const seen = new Set();
  const twice = [];
  for (const seat of seats) {
    if (seen.has(seat)) {
      twice.push(seat);
    }
    seen.add(seat);
  }
  return twice;
}
