const age = Number(prompt("How old are you?"));
const canSwim = prompt("Can you swim, yes or no?") === "yes";

const tower = age >= 12 && canSwim;
const isBeginner = !canSwim;
const smallPool = age < 6 || isBeginner;

console.log("Tower: " + tower);
console.log("Small pool: " + smallPool);
