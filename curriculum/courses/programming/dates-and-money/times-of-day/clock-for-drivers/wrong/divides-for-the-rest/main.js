export function toClock(minutes) {
  const ofDay = minutes % 1440;
  const hours = Math.floor(ofDay / 60);
  const rest = ofDay / 60;
  return String(hours).padStart(2, "0") + ":" + String(rest).padStart(2, "0");
}
