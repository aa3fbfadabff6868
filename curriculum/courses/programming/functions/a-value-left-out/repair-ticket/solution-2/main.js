export function ticket(thing, days = 5) {
  return thing + ": ready in " + days + " days";
}
