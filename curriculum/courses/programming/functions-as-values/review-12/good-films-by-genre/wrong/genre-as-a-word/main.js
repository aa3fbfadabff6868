export function goodByGenre(films, least) {
  const good = films.filter((film) => film.stars >= least).toSorted((a, b) => b.stars - a.stars);
  const groups = {};
  for (const film of good) {
    groups.genre = groups.genre ?? [];
    groups.genre.push(film.title);
  }
  return groups;
}
