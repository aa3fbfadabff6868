export function notYetScanned(expected, scanned) {
  const done = new Set(scanned);
  return expected.filter((code) => !done.has(code));
}
