export function posterLines(films) {
  return films
    .____((film) => ____)
    .____((film) => `${film.hour} ${film.title.toUpperCase()}`);
}
