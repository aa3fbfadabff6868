const guess = Number(prompt("What is your guess?"));
const weight = Number(prompt("What does the scale say?"));
const off = Math.abs(guess) - weight;
console.log("Off by: " + off);
