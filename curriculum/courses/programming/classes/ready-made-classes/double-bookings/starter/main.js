export function doubleBooked(seats) {
  const seen = new Set();

}
