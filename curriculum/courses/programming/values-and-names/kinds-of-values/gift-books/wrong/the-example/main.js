console.log("Books today: 20");
console.log("Cards to write: 20");
