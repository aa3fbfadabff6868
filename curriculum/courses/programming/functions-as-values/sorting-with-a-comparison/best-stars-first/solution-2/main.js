export function bestFirst(films) {
  const byTitle = [...films].sort((a, b) => (a.title < b.title ? -1 : 1));
  const byStars = byTitle.sort((a, b) => b.stars - a.stars);
  return byStars.map((film) => film.title);
}
