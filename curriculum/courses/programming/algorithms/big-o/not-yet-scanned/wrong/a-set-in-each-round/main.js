export function notYetScanned(expected, scanned) {
  const missing = [];
  for (const code of expected) {
    const done = new Set(scanned);
    if (!done.has(code)) {
      missing.push(code);
    }
  }
  return missing;
}
