export function doubleBooked(seats) {
  return [...new Set(seats)];
}
