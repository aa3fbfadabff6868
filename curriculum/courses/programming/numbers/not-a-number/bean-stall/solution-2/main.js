const bags = Number(prompt("How many bags?"));
const price = Number("4");
const cost = bags * price;
const change = 50 - cost;
console.log("To pay: " + cost);
console.log("Change from 50: " + change);
