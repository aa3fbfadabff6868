console.log("=-".repeat(4));
const drink = "Tea";
console.log(drink.padEnd(6, ".") + 2);
console.log(drink.padStart(6, "."));
console.log("Lemonade".padEnd(6, ".") + 3);
