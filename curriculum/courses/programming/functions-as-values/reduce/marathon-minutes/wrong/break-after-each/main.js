export function marathonMinutes(films, pause) {
  return films.reduce((sum, film) => sum + film.minutes + pause, 0);
}
