const inside = Number(prompt("How many litres are inside?"));
const rain = Number(prompt("How many litres of rain?"));
const all = inside + rain;
console.log("In the barrel: " + Math.min(200, all));
console.log("Runs over: " + (all - 200));
