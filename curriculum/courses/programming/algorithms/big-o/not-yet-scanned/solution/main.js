export function notYetScanned(expected, scanned) {
  const done = new Set(scanned);
  const missing = [];
  for (const code of expected) {
    if (!done.has(code)) {
      missing.push(code);
    }
  }
  return missing;
}
