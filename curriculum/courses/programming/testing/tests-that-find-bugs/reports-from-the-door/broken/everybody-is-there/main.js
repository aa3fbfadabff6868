export function placeOf(guests, name) {
  let i = 0;
  while (i < guests.length && guests[i] !== name) i++;
  return i + 1;
}
