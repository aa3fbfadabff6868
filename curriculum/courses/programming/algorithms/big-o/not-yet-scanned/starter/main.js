export function notYetScanned(expected, scanned) {
  const missing = [];
  for (const code of expected) {
    if (!scanned.includes(code)) {
      missing.push(code);
    }
  }
  return missing;
}
