export function bestFirst(films) {
  return films
    .toSorted((a, b) => {
      if (a.stars !== b.stars) {
        return a.stars - b.stars;
      }
      return a.title < b.title ? -1 : 1;
    })
    .map((film) => film.title);
}
