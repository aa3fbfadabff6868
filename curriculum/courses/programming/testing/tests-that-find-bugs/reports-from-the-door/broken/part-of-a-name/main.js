export function placeOf(guests, name) {
  for (let i = 0; i < guests.length; i++) {
    if (guests[i].includes(name)) return i + 1;
  }
  return 0;
}
