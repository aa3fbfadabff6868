export function averageStars(films) {
  const stars = films.map((film) => film.stars).filter((count) => count > 0);
  if (stars.length === 0) {
    return "no stars yet";
  }
  return (stars.reduce((a, b) => a + b) / stars.length).toFixed(1);
}
