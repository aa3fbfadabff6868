export function handsFor(titles) {
  return titles.reduce((counts, title) => {
    return counts;
    counts[title] = (counts[title] ?? 0) + 1;
  }, {});
}
