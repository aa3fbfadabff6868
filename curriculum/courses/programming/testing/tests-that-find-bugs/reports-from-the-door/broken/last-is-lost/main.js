export function placeOf(guests, name) {
  for (let i = 0; i < guests.length - 1; i++) {
    if (guests[i] === name) return i + 1;
  }
  return 0;
}
