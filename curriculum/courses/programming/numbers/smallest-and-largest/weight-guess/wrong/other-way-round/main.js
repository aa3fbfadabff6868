const guess = Number(prompt("What is your guess?"));
const weight = Number(prompt("What does the scale say?"));
const off = weight - guess;
console.log("Off by: " + off);
