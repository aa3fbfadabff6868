export function toCents(text) {
  if (!/^\s*\d+\.\d\d\s*$/.test(text)) {
    throw new Error(`no amount: ${text}`);
  }
  return Number(text.replaceAll(".", ""));
}
