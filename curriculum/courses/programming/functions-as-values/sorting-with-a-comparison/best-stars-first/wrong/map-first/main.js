export function bestFirst(films) {
  return films.map((film) => film.title).toSorted((a, b) => b.stars - a.stars);
}
