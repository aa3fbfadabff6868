const minutes = Number(prompt("How many minutes?"));
const left = 15 - minutes;
if (left > 0) {
  console.log("Minutes left: " + left);
} else {
  console.log("Time for the shower");
  console.log("Drink some water");
}
