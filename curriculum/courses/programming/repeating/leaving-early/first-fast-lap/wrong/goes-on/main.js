const target = Number(prompt("Faster than how many seconds?"));
let answer = "not today";

for (let lap = 1; lap <= 5; lap++) {
  const seconds = Number(prompt("Seconds?"));
  if (seconds < target) {
    answer = seconds + " seconds in lap " + lap;
  }
}
const name = prompt("Who ran?");
console.log(name + ": " + answer);
