console.log("For the kitchen: " + rest);
const crates = Math.floor(24 / apples);
const rest = apples % 24;
const apples = Number(prompt("How many apples?"));
const rest = crates % 24;
console.log("Crates: " + crates);
const crates = Math.floor(apples / 24);
