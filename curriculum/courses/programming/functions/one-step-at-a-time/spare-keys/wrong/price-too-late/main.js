export function keysPrice(keys) {
  if (keys >= 5) {
    return full - 3;
  }
  const full = keys * 4;
  return full;
}
