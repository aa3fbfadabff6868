export function posterLines(films) {
  return films
    .filter((film) => hour >= 20)
    .map((film) => `${film.hour} ${film.title.toUpperCase()}`);
}
