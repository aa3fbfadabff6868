const fence = Number(prompt("How many metres of fence?"));
const wire = fence + 1;
const rolls = Math.floor(wire / 10);
const cost = rolls * 18.5;
console.log("Rolls: " + rolls);
console.log("To pay: " + cost.toFixed(2));
