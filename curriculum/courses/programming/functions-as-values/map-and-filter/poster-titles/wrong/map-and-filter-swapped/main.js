export function posterLines(films) {
  return films
    .map((film) => film.hour >= 20)
    .filter((film) => `${film.hour} ${film.title.toUpperCase()}`);
}
