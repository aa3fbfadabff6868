const fare = 250;
const riders = 3;
const total = fare * riders;
const change = 800 - total;
console.log((total / 100).toFixed(2));
console.log(change / 100);
const tip = 200;
console.log(Number.isInteger(tip / riders));
console.log(Math.floor(tip / riders), tip % riders);
