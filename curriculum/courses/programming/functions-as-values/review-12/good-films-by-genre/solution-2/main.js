export function goodByGenre(films, least) {
  return [...films]
    .sort((a, b) => b.stars - a.stars)
    .filter((film) => film.stars >= least)
    .reduce((groups, { genre, title }) => {
      const titles = groups[genre] ?? [];
      groups[genre] = [...titles, title];
      return groups;
    }, {});
}
