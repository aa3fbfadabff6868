export function toCents(text) {
  const clean = text.trim();
  if (!/^\d+\.\d\d$/.test(clean)) {
    throw new Error(`no amount: ${text}`);
  }
  return Math.floor(Number(clean) * 100);
}
