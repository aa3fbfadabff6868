export function placeOf(guests, name) {
  for (let i = 1; i < guests.length; i++) {
    if (guests[i] === name) return i + 1;
  }
  return 0;
}
