export function marathonMinutes(films, pause) {
  const watching = films.reduce((sum, film) => {
    sum = sum + film.minutes;
  }, 0);
  return watching + (films.length - 1) * pause;
}
