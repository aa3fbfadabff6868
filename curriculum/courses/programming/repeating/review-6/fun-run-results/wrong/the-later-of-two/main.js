let runners = 0;
let winner = "nobody";
let best = 0;

while (true) {
  const name = prompt("Name?");
  if (name === "end") {
    break;
  }
  const minutes = Number(prompt("Minutes?"));
  runners++;
  if (minutes < 30) {
    console.log(name + ": gold");
  } else if (minutes < 40) {
    console.log(name + ": silver");
  } else {
    console.log(name + ": finished");
  }
  if (runners === 1 || minutes <= best) {
    best = minutes;
    winner = name;
  }
}
console.log("Runners: " + runners);
console.log("Winner: " + winner);
