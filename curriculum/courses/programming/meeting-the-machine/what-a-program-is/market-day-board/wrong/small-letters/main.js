console.log("Corner Bakery");
console.log("market day on friday");
console.log("bread, rolls and cakes");
