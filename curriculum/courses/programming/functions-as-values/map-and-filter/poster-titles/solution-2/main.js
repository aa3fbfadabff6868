export function posterLines(films) {
  return films
    .filter((film) => film.hour > 19)
    .map((film) => `${film.hour} ${film.title.toUpperCase()}`);
}
