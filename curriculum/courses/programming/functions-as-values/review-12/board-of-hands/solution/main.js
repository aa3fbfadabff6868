const films = [];
let title = prompt("Title?");
while (title !== "end") {
  const hands = Number(prompt("Hands?"));
  films.push({ title, hands });
  title = prompt("Title?");
}

for (const film of films.toSorted((a, b) => b.hands - a.hands)) {
  console.log(film.title.padEnd(10) + film.hands);
}
const sum = films.reduce((total, film) => total + film.hands, 0);
console.log(`${films.length} ${films.length === 1 ? "film" : "films"}, ${sum} hands`);
