export function marathonMinutes(films, pause) {
  let total = 0;
  films.forEach((film, index) => {
    total += film.minutes;
    if (index > 0) {
      total += pause;
    }
  });
  return total;
}
