export function goodByGenre(films, least) {
  const good = films.filter((film) => film.stars >= least).toSorted((a, b) => b.stars - a.stars);
  const groups = {};
  for (const film of good) {
    groups[film.genre] = film.title;
  }
  return groups;
}
