export function toCents(text) {
  const clean = text.trim();
  if (!/^\d+\.\d\d$/.test(clean)) {
    return `no amount: ${text}`;
  }
  return Math.round(Number(clean) * 100);
}
