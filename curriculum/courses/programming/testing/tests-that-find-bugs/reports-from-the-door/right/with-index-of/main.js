export function placeOf(guests, name) {
  return guests.indexOf(name) + 1;
}
