export function together(first, second) {
  const all = { ...first };
  for (const tool in second) {
    all[tool] += second[tool];
  }
  return all;
}
