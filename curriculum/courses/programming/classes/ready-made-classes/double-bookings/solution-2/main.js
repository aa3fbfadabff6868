export function doubleBooked(seats) {
  const counts = new Map();
  const twice = [];
  for (const seat of seats) {
    const count = (counts.get(seat) ?? 0) + 1;
    counts.set(seat, count);
    if (count === 2) {
      twice.push(seat);
    }
  }
  return twice;
}
