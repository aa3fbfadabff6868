console.log("Drink some water");
} else {
const left = minutes - 15;
console.log("Time for the shower");
}
const minutes = Number(prompt("How many minutes?"));
} else (left <= 0) {
if (left > 0) {
const left = 15 - minutes;
console.log("Minutes left: " + left);
