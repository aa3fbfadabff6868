export function bestFirst(films) {
  return films.toSorted((a, b) => b.stars - a.stars).map((film) => film.title);
}
