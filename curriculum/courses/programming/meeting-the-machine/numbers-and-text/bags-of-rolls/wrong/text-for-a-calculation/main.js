console.log("Bags:", 120 / 8);
console.log("Money:", 15 * 2.4);
console.log("Rolls left:", "120 - 103");
