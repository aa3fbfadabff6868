const films = [];
let total = 0;
while (true) {
  const title = prompt("Title?");
  if (title === "end") {
    break;
  }
  const hands = Number(prompt("Hands?"));
  total += hands;
  films.push({ title: title, hands: hands });
}

films.sort((a, b) => b.hands - a.hands);
films.forEach((film) => console.log(`${film.title.padEnd(10)}${film.hands}`));
let word = "films";
if (films.length === 1) {
  word = "film";
}
console.log(`${films.length} ${word}, ${total} hands`);
