export function averageStars(films) {
  const rated = films.filter((film) => film.stars > 0);
  const sum = rated.reduce((total, film) => total + film.stars, 0);
  return (sum / rated.length).toFixed(1);
}
