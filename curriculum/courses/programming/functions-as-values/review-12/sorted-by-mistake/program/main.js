const films = [
  { title: "Rain", minutes: 110 },
  { title: "Home", minutes: 88 },
  { title: "Kites", minutes: 75 },
];

const forPoster = films.sort((a, b) => a.minutes - b.minutes);
const short = forPoster.filter((film) => film.minutes < 100);
short[0].minutes = short[0].minutes + 5;

console.log(films[0].title);
console.log(short.length, films.length);
console.log(films[0].minutes);
console.log(films.reduce((sum, film) => sum + film.minutes, 0));
console.log(films.some((film) => film.title === "Storm") ? "yes" : "no");
