const places = Number(prompt("How many places?"));
const people = Number(prompt("How many people?"));

const free = places - people;
const isFull = free === 0;
const isAlmostFull = free <= 5;

console.log("Free places: " + free);
console.log("Full: " + isFull);
console.log("Almost full: " + isAlmostFull);
