export function washes(events) {
  return [];
}
