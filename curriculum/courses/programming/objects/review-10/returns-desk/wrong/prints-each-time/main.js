const count = {};
let total = 0;
let word = prompt("Which tool came back?").toLowerCase();

while (word !== "done") {
  count[word] = (count[word] ?? 0) + 1;
  total++;
  console.log(`${word}: ${count[word]}`);
  word = prompt("Which tool came back?").toLowerCase();
}
console.log(`Tools back: ${total}`);
