const count = {};
let total = 0;
let word = "";

while (word !== "done") {
  word = prompt("Which tool came back?").toLowerCase();
  count[word] = (count[word] ?? 0) + 1;
  total++;
}

for (const tool in count) {
  console.log(`${tool}: ${count[tool]}`);
}
console.log(`Tools back: ${total}`);
