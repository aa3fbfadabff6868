export function marathonMinutes(films, pause) {
  if (films.length === 0) {
    return 0;
  }
  const watching = films.reduce((sum, film) => sum + film.minutes);
  return watching + (films.length - 1) * pause;
}
