const first = Number(prompt("How heavy is the first?"));
const second = Number(prompt("How heavy is the second?"));
const third = Number(prompt("How heavy is the third?"));
const heaviest = max(first, second, third);
const lightest = min(first, second, third);
console.log("Heaviest: " + heaviest);
console.log("Difference: " + (heaviest - lightest));
