export function together(first, second) {
  const all = {};
  for (const shed of [first, second]) {
    for (const tool in shed) {
      if (tool in all) {
        all[tool] += shed[tool];
      } else {
        all[tool] = shed[tool];
      }
    }
  }
  return all;
}
