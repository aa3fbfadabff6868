const cook = prompt("Who cooks?");
console.log("Cook: " + cook,
console.log("Rolls:", 40 * 2);
console.log("Cost:", 40 * 2 * 0.25);
