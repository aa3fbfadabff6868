export function averageStars(films) {
  const rated = films.filter((film) => film.stars > 0);
  if (rated.length === 0) {
    return "no stars yet";
  }
  const sum = rated.reduce((total, film) => total + film.stars, 0);
  return (sum / films.length).toFixed(1);
}
