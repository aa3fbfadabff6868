export function titlesFor(films, age) {
  return films
    .filter((film) => {
      film.age <= age;
    })
    .map((film) => film.title);
}
