export function differences(listed, counted) {
  const found = [];
  for (const part of Object.keys(listed).toSorted()) {
    const difference = (counted[part] || listed[part]) - listed[part];
    if (difference !== 0) {
      found.push({ part, difference });
    }
  }
  return found;
}
