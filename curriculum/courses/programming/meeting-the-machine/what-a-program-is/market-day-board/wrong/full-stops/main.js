console.log("Corner Bakery");
console.log("Market day on Friday");
console.log("Bread, rolls and cakes.");
