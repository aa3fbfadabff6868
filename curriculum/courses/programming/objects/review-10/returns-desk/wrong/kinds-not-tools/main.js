const count = {};
let word = prompt("Which tool came back?").toLowerCase();

while (word !== "done") {
  count[word] = (count[word] ?? 0) + 1;
  word = prompt("Which tool came back?").toLowerCase();
}

for (const tool in count) {
  console.log(`${tool}: ${count[tool]}`);
}
console.log(`Tools back: ${Object.keys(count).length}`);
