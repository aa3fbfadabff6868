const litres = Number(prompt("How many litres of soil?"));
const bags = Math.ceil(litres / 40);
const cost = bags * 6.5;
console.log("Bags: " + bags);
console.log("To pay: " + cost.toFixed(2));
