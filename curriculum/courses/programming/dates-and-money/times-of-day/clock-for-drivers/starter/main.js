export function toClock(minutes) {
  const ofDay = minutes % ____;
  const hours = ____(ofDay / 60);
  const rest = ofDay ____;
  return String(hours).padStart(2, "0") + ":" + String(rest).padStart(2, ____);
}
