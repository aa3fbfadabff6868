console.log("Flour for the week");
console.log("Kilos:" 35 * 6);
console.log("Cost:" 35 * 6 * 0.85);
