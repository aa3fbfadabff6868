const minutes = Number(prompt("How many minutes?"));
const left = 15 - minutes;
if (left > 0) {
  console.log("Time for the shower");
} else {
  console.log("Minutes left: " + left);
}
console.log("Drink some water");
