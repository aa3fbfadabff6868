const friday = [3, 4, 2, 5];
const today = [];
const good = (stars) => stars >= 4;

console.log(friday.find(good));
console.log(friday.findIndex(good));
console.log(friday.every(good));
console.log(today.find(good));
console.log(today.findIndex(good));
console.log(today.some(good));
console.log(today.every(good));
