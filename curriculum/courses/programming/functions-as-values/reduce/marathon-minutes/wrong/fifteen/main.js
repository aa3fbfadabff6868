export function marathonMinutes(films, pause) {
  const watching = films.reduce((sum, film) => sum + film.minutes, 0);
  return watching + Math.max(films.length - 1, 0) * 15;
}
