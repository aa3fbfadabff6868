export function notYetScanned(expected, scanned) {
  const done = new Set(scanned);
  const missing = new Set();
  for (const code of expected) {
    if (!done.has(code)) {
      missing.add(code);
    }
  }
  return [...missing];
}
