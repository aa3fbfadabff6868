export function nextBus(times, now) {
  return "tomorrow";
}
