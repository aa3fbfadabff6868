const bags = Number(prompt("How many bags?"));
const price = Number("4 for a bag");
const cost = Number(bags * price);
console.log("To pay: " + cost);
console.log("Change from 50: " + Number(50 - cost));
