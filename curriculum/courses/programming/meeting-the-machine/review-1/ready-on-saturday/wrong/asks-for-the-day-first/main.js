// A ticket for three bags of rolls, 4 each
const day = prompt("For which day?");
const person = prompt("Name?");
console.log("3 bags of rolls for " + person);
console.log("To pay:", 3 * 4);
console.log("Ready on: " + day);
