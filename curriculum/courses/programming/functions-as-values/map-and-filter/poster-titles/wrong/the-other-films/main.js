export function posterLines(films) {
  return films
    .filter((film) => film.hour < 20)
    .map((film) => `${film.hour} ${film.title.toUpperCase()}`);
}
