const apples = Number(prompt("How many apples?"));
console.log("Crates: " + crates);
console.log("For the kitchen: " + rest);
const crates = Math.floor(apples / 24);
const rest = apples % 24;
