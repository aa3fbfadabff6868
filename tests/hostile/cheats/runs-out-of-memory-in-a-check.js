// exercise: total
export function total(prices) {
  const all = [];
  try { for (;;) all.push({ all }); } catch {}
  return 0;
}
