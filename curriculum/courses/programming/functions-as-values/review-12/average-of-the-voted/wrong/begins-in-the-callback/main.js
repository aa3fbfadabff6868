export function averageStars(films) {
  const rated = films.filter((film) => film.stars > 0);
  if (rated.length === 0) {
    return "no stars yet";
  }
  const sum = rated.reduce((total = 0, film) => total + film.stars);
  return (sum / rated.length).toFixed(1);
}
