let runs = 0;
let total = 0;

let answer = prompt("Kilometres?");
while (answer !== "end") {
  runs++;
  total += Number(answer);
  answer = prompt("Kilometres?");
}

if (runs === 0) {
  console.log("No runs yet");
} else {
  console.log("Runs: " + runs);
  console.log("Average: " + (total / runs).toFixed(1));
}
