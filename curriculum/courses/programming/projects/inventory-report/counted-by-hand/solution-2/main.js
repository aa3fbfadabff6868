export function differences(listed, counted) {
  const all = { ...listed, ...counted };
  return Object.keys(all)
    .map((part) => {
      const before = part in listed ? listed[part] : 0;
      const now = part in counted ? counted[part] : 0;
      return { part, difference: now - before };
    })
    .filter(({ difference }) => difference !== 0)
    .toSorted((a, b) => (a.part < b.part ? -1 : 1));
}
