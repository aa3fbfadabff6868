export function varnishMinutes(minutes, coats = 3) {
  return minutes * 3;
}
