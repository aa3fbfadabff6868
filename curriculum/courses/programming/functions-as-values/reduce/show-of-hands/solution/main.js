export function handsFor(titles) {
  return titles.reduce((counts, title) => {
    counts[title] = (counts[title] ?? 0) + 1;
    return counts;
  }, {});
}
