const bags = Number(prompt("How many bags?"));
const price = Number("4 for a bag");
const cost = bags * price;
console.log("To pay: " + cost);
console.log("Change from 50: " + (50 - cost));
