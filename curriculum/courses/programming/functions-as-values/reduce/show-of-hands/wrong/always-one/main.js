export function handsFor(titles) {
  return titles.reduce((counts, title) => {
    counts[title] = 1;
    return counts;
  }, {});
}
