const first = Number(prompt("How heavy is the first?"));
const second = Number(prompt("How heavy is the second?"));
const third = Number(prompt("How heavy is the third?"));
const heaviest = Math.max(first, second, third);
const lightest = Math.min(first, second, third);
console.log("Heaviest: " + heaviest);
console.log("Difference: " + (heaviest - lightest));
