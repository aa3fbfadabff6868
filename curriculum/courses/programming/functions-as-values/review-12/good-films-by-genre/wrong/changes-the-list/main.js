export function goodByGenre(films, least) {
  const groups = {};
  for (const film of films.sort((a, b) => b.stars - a.stars)) {
    if (film.stars >= least) {
      groups[film.genre] = groups[film.genre] ?? [];
      groups[film.genre].push(film.title);
    }
  }
  return groups;
}
