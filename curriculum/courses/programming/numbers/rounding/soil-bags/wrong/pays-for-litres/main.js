const litres = Number(prompt("How many litres of soil?"));
const bags = litres / 40;
const cost = bags * 6.5;
console.log("Bags: " + Math.ceil(bags));
console.log("To pay: " + cost.toFixed(2));
