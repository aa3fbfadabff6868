export function together(first, second) {
  const all = first;
  for (const tool in second) {
    all[tool] = (all[tool] ?? 0) + second[tool];
  }
  return all;
}
