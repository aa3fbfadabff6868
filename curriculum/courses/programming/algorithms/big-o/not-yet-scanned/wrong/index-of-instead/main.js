export function notYetScanned(expected, scanned) {
  const missing = [];
  for (const code of expected) {
    if (scanned.indexOf(code) === -1) {
      missing.push(code);
    }
  }
  return missing;
}
