const places = Number(prompt("How many places?"));
const people = Number(prompt("How many people?"));

const free = places - people;
console.log("Free places: " + free);
console.log("Full: " + (free === 0));
console.log("Almost full: " + (free < 5));
