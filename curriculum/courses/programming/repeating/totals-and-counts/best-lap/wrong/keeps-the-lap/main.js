const laps = Number(prompt("How many laps?"));
let best = Number(prompt("Seconds?"));

for (let lap = 2; lap <= laps; lap++) {
  const seconds = Number(prompt("Seconds?"));
  if (seconds < best) {
    best = lap;
  }
}
console.log("Best lap: " + best + " seconds");
