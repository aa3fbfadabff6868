export function titlesFor(films, age) {
  return films.map((film) => film.title).filter((film) => film.age <= age);
}
