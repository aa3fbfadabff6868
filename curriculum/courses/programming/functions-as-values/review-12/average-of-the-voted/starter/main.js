export function averageStars(films) {
  const rated = films.filter((film) => film.stars > 0);
  if (rated.length === 0) {
    return "no stars yet";
  }
  const sum = rated.reduce((total, film) => total + film.stars);
  return (sum / films.length).toFixed(1);
}

console.log(
  averageStars([
    { title: "Rain", stars: 4 },
    { title: "Home", stars: 0 },
    { title: "Kites", stars: 3 },
  ]),
);
