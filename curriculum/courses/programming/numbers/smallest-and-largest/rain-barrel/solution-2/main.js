const inside = Number(prompt("How many litres are inside?"));
const rain = Number(prompt("How many litres of rain?"));
const barrel = Math.min(inside + rain, 200);
console.log("In the barrel: " + barrel);
console.log("Runs over: " + (inside + rain - barrel));
