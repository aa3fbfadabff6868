export function bestFirst(films) {
  return films
    .toSorted((a, b) => {
      if (a.stars !== b.stars) {
        return b.stars - a.stars;
      }
      return a.title - b.title;
    })
    .map((film) => film.title);
}
