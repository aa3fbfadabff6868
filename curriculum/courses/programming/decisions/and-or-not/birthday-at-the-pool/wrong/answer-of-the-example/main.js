const day = prompt("Which day?");
const people = Number(prompt("How many people?"));

console.log("You can book");
