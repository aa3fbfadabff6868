export function differences(listed, counted) {
  const found = [];
  const parts = new Set([...Object.keys(listed), ...Object.keys(counted)]);
  for (const part of [...parts].toSorted()) {
    const difference = (counted[part] ?? 0) - (listed[part] ?? 0);
    found.push({ part, difference });
  }
  return found;
}
