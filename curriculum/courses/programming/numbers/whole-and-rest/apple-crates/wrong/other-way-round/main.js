const apples = Number(prompt("How many apples?"));
const crates = Math.floor(24 / apples);
const rest = apples % 24;
console.log("Crates: " + crates);
console.log("For the kitchen: " + rest);
