function byStars(a, b) {
  if (a.stars !== b.stars) {
    return b.stars - a.stars;
  }
  return a.title < b.title ? -1 : 1;
}

export function bestFirst(films) {
  return films.toSorted(byStars).map((film) => film.title);
}
