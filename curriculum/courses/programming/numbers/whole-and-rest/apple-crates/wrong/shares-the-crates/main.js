const apples = Number(prompt("How many apples?"));
const crates = Math.floor(apples / 24);
const rest = crates % 24;
console.log("Crates: " + crates);
console.log("For the kitchen: " + rest);
