export function bestFirst(films) {
  films.sort((a, b) => {
    if (a.stars !== b.stars) {
      return b.stars - a.stars;
    }
    return a.title < b.title ? -1 : 1;
  });
  return films.map((film) => film.title);
}
