export function notYetScanned(expected, scanned) {
  const wanted = new Set(expected);
  const missing = [];
  for (const code of scanned) {
    if (!wanted.has(code)) {
      missing.push(code);
    }
  }
  return missing;
}
