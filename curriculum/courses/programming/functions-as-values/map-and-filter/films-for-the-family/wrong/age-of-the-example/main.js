export function titlesFor(films, age) {
  return films.filter((film) => film.age <= 8).map((film) => film.title);
}
