export function marathonMinutes(films, pause) {
  if (films.length === 0) {
    return 0;
  }
  return films.reduce((sum, film) => sum + film.minutes + pause, -pause);
}
