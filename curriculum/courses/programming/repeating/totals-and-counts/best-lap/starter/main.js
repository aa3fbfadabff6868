const laps = Number(prompt("How many laps?"));
let best = ____;

for (let lap = 2; ____; lap++) {
  const seconds = Number(prompt("Seconds?"));
  if (____) {
    best = ____;
  }
}
console.log("Best lap: " + best + " seconds");
