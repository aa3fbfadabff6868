export function varnishMinutes(minutes, coats = 2) {
  return minutes * coats;
}
