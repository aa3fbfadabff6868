console.log("Wall 1: 3 litres");
console.log("Wall 2: 5 litres");
console.log("All: 8 litres");
