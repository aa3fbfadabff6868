export function varnishMinutes(minutes, coats ____) {
  return minutes * ____;
}
