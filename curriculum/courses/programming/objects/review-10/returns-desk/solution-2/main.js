const count = {};
let total = 0;

while (true) {
  const word = prompt("Which tool came back?").toLowerCase();
  if (word === "done") {
    break;
  }
  total++;
  if (word in count) {
    count[word]++;
  } else {
    count[word] = 1;
  }
}

for (const pair of Object.entries(count)) {
  console.log(pair[0] + ": " + pair[1]);
}
console.log("Tools back: " + total);
