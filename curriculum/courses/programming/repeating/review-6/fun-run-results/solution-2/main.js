let runners = 0;
let winner = "nobody";
let best;

let name = prompt("Name?");
while (name !== "end") {
  const minutes = Number(prompt("Minutes?"));
  let result = "finished";
  if (minutes < 30) {
    result = "gold";
  } else if (minutes < 40) {
    result = "silver";
  }
  console.log(`${name}: ${result}`);
  if (best === undefined || minutes < best) {
    best = minutes;
    winner = name;
  }
  runners++;
  name = prompt("Name?");
}
console.log(`Runners: ${runners}`);
console.log(`Winner: ${winner}`);
