export function together(first, second) {
  const all = {};
  for (const tool in first) {
    all[tool] = first[tool] + (second[tool] ?? 0);
  }
  return all;
}
