export function nextBus(times, now) {
  for (const time of times) {
    if (time >= now) {
      return time;
    }
  }
  return "tomorrow";
}
