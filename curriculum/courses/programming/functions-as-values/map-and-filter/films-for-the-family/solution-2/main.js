export function titlesFor(films, age) {
  const titles = [];
  for (const film of films) {
    if (film.age <= age) {
      titles.push(film.title);
    }
  }
  return titles;
}
