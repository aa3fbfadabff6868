export function nextBus(times, now) {
  const clock = now.padStart(5, "0");
  return times.find((time) => time.padStart(5, "0") >= clock) ?? "tomorrow";
}
